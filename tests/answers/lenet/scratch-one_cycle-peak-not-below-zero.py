# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to 0, so with a small share pct_start * total_steps < 1 the second arc begins at step 0 with the largest rate
# told: peak-not-before-the-start
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"step {step} is not one of 0 ... {total_steps - 1}")
    initial = max_lr / div_factor
    final = initial / final_div_factor
    peak = max(pct_start * total_steps - 1, 0.0)
    if step < peak:
        a, b, p, q = initial, max_lr, 0.0, peak
    else:
        a, b, p, q = max_lr, final, peak, total_steps - 1
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
