# task: simulate_scaler
# verdict: wrong
# mistake: an overflow does not let the counting start again, so the steps need not be in a row
# told: simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale = init_scale
    good_steps = 0
    scales, skipped = [], []
    for g in largest:
        scales.append(scale)
        value = g * scale
        overflow = value >= 65520 or value != value
        skipped.append(overflow)
        if overflow:
            scale *= backoff_factor
        else:
            good_steps += 1
            if good_steps == growth_interval:
                scale *= growth_factor
                good_steps = 0
    return scales, skipped
