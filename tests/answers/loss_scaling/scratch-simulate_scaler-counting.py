# task: simulate_scaler
# verdict: wrong
# mistake: an overflow does not start the counting again
# mistake: NaN compares as not overflowing
# told: nan-is-no-overflow, simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale = init_scale
    good_steps = 0
    scales = []
    skipped = []
    for value in largest:
        scales.append(scale)
        if value * scale >= 65520:
            skipped.append(True)
            scale = scale * backoff_factor
            continue
        skipped.append(False)
        good_steps += 1
        if good_steps >= growth_interval:
            scale = scale * growth_factor
            good_steps = 0
    return scales, skipped
