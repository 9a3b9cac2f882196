# task: simulate_scaler
# verdict: wrong
# mistake: an overflow does not start the counting again; NaN is not taken for an overflow
# told: nan-is-no-overflow, simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, good = init_scale, 0
    scales, skipped = [], []
    for value in largest:
        scales.append(scale)
        overflow = value * scale >= 65520
        skipped.append(overflow)
        if overflow:
            scale *= backoff_factor
        else:
            good += 1
            if good == growth_interval:
                scale *= growth_factor
                good = 0
    return scales, skipped
