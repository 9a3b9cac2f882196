# task: one_cycle
# verdict: wrong
# mistake: the final rate is max_lr / final_div_factor instead of initial / final_div_factor
# mistake: step == total_steps is accepted, there is no ValueError
# told: final-rate-from-the-maximum, one-step-too-many
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step != int(step) or step < 0 or step > total_steps:
        raise ValueError("no such step")
    start_lr = max_lr / div_factor
    end_lr = max_lr / final_div_factor
    peak = pct_start * total_steps - 1
    last = total_steps - 1
    if step < peak:
        a, b, p, q = start_lr, max_lr, 0, peak
    else:
        a, b, p, q = max_lr, end_lr, peak, last
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
