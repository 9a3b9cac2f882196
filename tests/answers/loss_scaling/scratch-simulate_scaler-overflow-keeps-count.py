# task: simulate_scaler
# verdict: wrong
# mistake: an overflow does not let the counting of good steps start again
# told: simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, good = init_scale, 0
    scales, skipped = [], []
    for magnitude in largest:
        scales.append(scale)
        bad = not magnitude * scale < 65520
        skipped.append(bad)
        if bad:
            scale *= backoff_factor
        else:
            good += 1
            if good == growth_interval:
                scale, good = scale * growth_factor, 0
    return scales, skipped
