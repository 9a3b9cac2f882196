# task: simulate_scaler
# verdict: wrong
# mistake: a NaN is taken for a good step; exactly 65520 is not taken for an overflow
# told: nan-is-no-overflow, overflow-from-65536
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, good = init_scale, 0
    scales, skipped = [], []
    for magnitude in largest:
        scales.append(scale)
        if magnitude * scale > 65520:
            skipped.append(True)
            scale *= backoff_factor
            good = 0
            continue
        skipped.append(False)
        good += 1
        if good == growth_interval:
            scale *= growth_factor
            good = 0
    return scales, skipped
