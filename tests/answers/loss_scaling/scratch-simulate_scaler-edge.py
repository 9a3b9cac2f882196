# task: simulate_scaler
# verdict: wrong
# mistake: everything above 65,504 counts as overflow, although up to 65,520 it is rounded back
# mistake: an overflow does not start the counting again
# told: overflow-from-65504, simulated-count-not-restarted
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, clean = init_scale, 0
    scales, skipped = [], []
    for g in largest:
        fits = g * scale <= 65504
        scales.append(scale)
        skipped.append(not fits)
        if fits:
            clean += 1
            if clean >= growth_interval:
                scale = scale * growth_factor
                clean = 0
        else:
            scale = scale * backoff_factor
    return scales, skipped
