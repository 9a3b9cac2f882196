# task: simulate_scaler
# verdict: wrong
# mistake: everything above the largest fp16 number, 65,504, counts as overflow, also what is still rounded down to it
# mistake: an overflow does not let the counting of good steps start again
# told: overflow-from-65504, simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, good = init_scale, 0
    scales, skipped = [], []
    for magnitude in largest:
        fits = magnitude * scale <= 65504  # False for NaN
        scales.append(scale)
        skipped.append(not fits)
        if not fits:
            scale = scale * backoff_factor
            continue
        good += 1
        if good == growth_interval:
            scale, good = scale * growth_factor, 0
    return scales, skipped
