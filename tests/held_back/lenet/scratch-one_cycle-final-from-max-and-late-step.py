# task: one_cycle
# verdict: wrong
# mistake: the final rate is max_lr / final_div_factor, asked was the initial rate / final_div_factor
# mistake: step = total_steps is accepted, though the last step is total_steps - 1

def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step < 0 or step > total_steps:
        raise ValueError(f"no step {step}")
    initial = max_lr / div_factor
    final = max_lr / final_div_factor
    peak = pct_start * total_steps - 1
    if step < peak:
        a, b, p, q = initial, max_lr, 0, peak
    else:
        a, b, p, q = max_lr, final, peak, total_steps - 1
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
