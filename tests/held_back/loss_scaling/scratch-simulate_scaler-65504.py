# task: simulate_scaler
# verdict: wrong
# mistake: a step counts as overflow from just above 65,504 on, not from 65,520 on
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, streak = float(init_scale), 0
    scales, skipped = [], []
    for magnitude in largest:
        fine = magnitude * scale <= 65504.0
        scales.append(scale)
        skipped.append(not fine)
        if not fine:
            scale *= backoff_factor
            streak = 0
            continue
        streak += 1
        if streak == growth_interval:
            scale *= growth_factor
            streak = 0
    return scales, skipped
