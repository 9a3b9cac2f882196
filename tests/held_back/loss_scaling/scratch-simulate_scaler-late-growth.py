# task: simulate_scaler
# verdict: wrong
# mistake: the scale grows only when the count exceeds growth_interval, that is after growth_interval + 1 good steps, one step too late
# told: grows-one-step-too-late
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):
    scale, good = init_scale, 0
    scales, skipped = [], []
    for size in largest:
        scales.append(scale)
        overflow = not (size * scale < 65520)
        skipped.append(overflow)
        if overflow:
            scale, good = scale * backoff_factor, 0
            continue
        good += 1
        if good > growth_interval:
            scale, good = scale * growth_factor, 0
    return scales, skipped
