# task: simulate_scaler
# verdict: right
import itertools

import numpy as np


def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    def advance(state, magnitude):
        scale, left, _, _ = state
        with np.errstate(all="ignore"):
            bad = not np.isfinite(np.float16(np.float64(magnitude) * scale))
        if bad:
            return scale * backoff_factor, growth_interval, scale, True
        if left == 1:
            return scale * growth_factor, growth_interval, scale, False
        return scale, left - 1, scale, False

    first = (init_scale, growth_interval, None, None)
    states = itertools.accumulate(largest, advance, initial=first)
    pairs = [state[2:] for state in itertools.islice(states, 1, None)]
    return [scale for scale, _ in pairs], [bad for _, bad in pairs]
