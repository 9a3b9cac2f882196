# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to 0
# told: peak-not-before-the-start
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if not 0 <= step < total_steps:
        raise ValueError(step)
    initial = max_lr / div_factor
    peak = max(pct_start * total_steps - 1, 0)
    if step < peak:
        return initial + (max_lr - initial) * (1 - math.cos(math.pi * step / peak)) / 2
    final = initial / final_div_factor
    share = (step - peak) / (total_steps - 1 - peak)
    return final + (max_lr - final) * (1 + math.cos(math.pi * share)) / 2
