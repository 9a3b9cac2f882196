# task: simulate_scaler
# verdict: right
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    from itertools import accumulate

    def overflows(gradient, scale):
        return not gradient * scale < 65520.0  # NaN is not below anything

    def follow(state, gradient):
        scale, clean = state
        if overflows(gradient, scale):
            return scale * backoff_factor, 0
        if clean + 1 == growth_interval:
            return scale * growth_factor, 0
        return scale, clean + 1

    states = list(accumulate(largest, follow, initial=(init_scale, 0)))
    scales = [scale for scale, _ in states[:-1]]
    skipped = [overflows(g, s) for g, s in zip(largest, scales, strict=True)]
    return scales, skipped
