# task: one_cycle
# verdict: wrong
# mistake: the peak lies at pct_start * total_steps, without the - 1
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
        raise ValueError("no such step")
    initial = max_lr / div_factor
    final = initial / final_div_factor
    peak = pct_start * total_steps

    def arc(a, b, p, q):
        return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))

    if step < peak:
        return arc(initial, max_lr, 0, peak)
    return arc(max_lr, final, peak, total_steps - 1)
