# task: simulate_scaler
# verdict: wrong
# mistake: the scale grows only after one step more than growth_interval
# told: grows-one-step-too-late
def simulate_scaler(largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000):
    scale, good, scales, skipped = init_scale, 0, [], []
    for g in largest:
        bad = not g * scale < 65520
        scales.append(scale)
        skipped.append(bad)
        if bad:
            scale, good = scale * backoff_factor, 0
        else:
            good += 1
            if good > growth_interval:
                scale, good = scale * growth_factor, 0
    return scales, skipped
