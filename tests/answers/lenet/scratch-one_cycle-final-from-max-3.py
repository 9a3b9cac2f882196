# task: one_cycle
# verdict: wrong
# mistake: the final rate is max_lr / final_div_factor; a step equal to total_steps raises no error
# told: final-rate-from-the-maximum, one-step-too-many
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step < 0 or step > total_steps:
        raise ValueError(step)
    initial, final = max_lr / div_factor, max_lr / final_div_factor
    peak = pct_start * total_steps - 1
    if step < peak:
        a, b, share = initial, max_lr, step / peak
    else:
        a, b, share = max_lr, final, (step - peak) / (total_steps - 1 - peak)
    return b + (a - b) / 2 * (1 + math.cos(math.pi * share))
