# task: one_cycle
# verdict: wrong
# mistake: the peak stands at pct_start * total_steps instead of one step earlier
# told: peak-one-step-late
def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step not in range(total_steps):
        raise ValueError("no such step")
    initial, peak, last = max_lr / div_factor, pct_start * total_steps, total_steps - 1
    final = initial / final_div_factor
    if step < peak:
        a, b, p, q = initial, max_lr, 0, peak
    else:
        a, b, p, q = max_lr, final, peak, last
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
