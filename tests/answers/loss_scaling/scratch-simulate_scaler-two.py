# task: simulate_scaler
# verdict: wrong
# mistake: the scale after each step is written down, not the one at which the step was computed
# mistake: NaN is not an overflow here, as the comparison with it is False
# told: nan-is-no-overflow, scale-after-the-step
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scales = []
    skipped = []
    scale, streak = init_scale, 0
    for step in range(len(largest)):
        if largest[step] * scale >= 65520.0:
            skipped.append(True)
            scale = scale * backoff_factor
            streak = 0
        else:
            skipped.append(False)
            streak = streak + 1
            if streak >= growth_interval:
                scale = scale * growth_factor
                streak = 0
        scales.append(scale)
    return scales, skipped
