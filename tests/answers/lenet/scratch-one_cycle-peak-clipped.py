# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to 0 instead of being left where it is
# told: peak-not-before-the-start
def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step not in range(total_steps):
        raise ValueError("no such step")
    peak = max(0, pct_start * total_steps - 1)
    low = max_lr / div_factor
    a, b, p, q = (low, max_lr, 0, peak) if step < peak else (max_lr, low / final_div_factor, peak, total_steps - 1)
    return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))
