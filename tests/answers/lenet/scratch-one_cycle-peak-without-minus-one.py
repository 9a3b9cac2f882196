# task: one_cycle
# verdict: wrong
# mistake: the peak is at pct_start * total_steps, one step late
# told: peak-one-step-late
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"step {step}")
    initial = max_lr / div_factor
    final = initial / final_div_factor
    peak = pct_start * total_steps
    if step < peak:
        a, b, p, q = initial, max_lr, 0, peak
    else:
        a, b, p, q = max_lr, final, peak, total_steps - 1
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
