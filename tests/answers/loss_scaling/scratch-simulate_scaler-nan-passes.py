# task: simulate_scaler
# verdict: wrong
# mistake: a NaN is not skipped, because the comparison with NaN is false
# mistake: the scale is written down after it was changed
# told: nan-is-no-overflow, scale-after-the-step
def simulate_scaler(largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000):
    scale, good, scales, skipped = init_scale, 0, [], []
    for g in largest:
        bad = g * scale >= 65520
        good = 0 if bad else good + 1
        if bad:
            scale *= backoff_factor
        elif good == growth_interval:
            scale, good = scale * growth_factor, 0
        scales.append(scale)
        skipped.append(bad)
    return scales, skipped
