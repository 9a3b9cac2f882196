# task: simulate_scaler
# verdict: right
# way: NumPy's float16 does the rounding to infinity, and a generator goes through the scales
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    import numpy as np

    def follow():
        scale, good = init_scale, 0
        for magnitude in largest:
            with np.errstate(all="ignore"):
                stored = np.float16(np.float64(magnitude) * scale)
            skip = not bool(np.isfinite(stored))
            yield scale, skip
            good = 0 if skip else good + 1
            if skip:
                scale = scale * backoff_factor
            elif good == growth_interval:
                scale, good = scale * growth_factor, 0

    steps = list(follow())
    return [scale for scale, _ in steps], [skip for _, skip in steps]
