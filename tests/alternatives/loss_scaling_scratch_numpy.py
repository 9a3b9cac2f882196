"""Another right solution: fp16 itself decides, and what has happened since is counted anew."""

import numpy as np


def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000
):
    scales, skipped, scale, since = [], [], init_scale, 0
    for size in np.asarray(largest, dtype=np.float64):
        with np.errstate(all="ignore"):
            stored = (size * scale).astype(np.float16)
        scales.append(scale)
        skipped.append(bool(~np.isfinite(stored)))
        recent = skipped[since:]
        if recent[-1]:
            scale, since = scale * backoff_factor, len(skipped)
        elif len(recent) >= growth_interval:
            scale, since = scale * growth_factor, len(skipped)
    return scales, skipped
