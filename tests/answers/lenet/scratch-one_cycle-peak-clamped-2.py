# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to step 0, so that the second arc begins with max_lr in the first step; it should stay where it is
# mistake: only the range of the step is checked; a step between two integers, such as 2.5, gets a rate and no ValueError
# told: peak-not-before-the-start
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step < 0 or step > total_steps - 1:
        raise ValueError(f"step {step} is not among {total_steps}")
    initial = max_lr / div_factor
    final = initial / final_div_factor
    last = total_steps - 1
    peak = max(0.0, pct_start * total_steps - 1)

    def arc(a, b, p, q):
        return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))

    if step < peak:
        return arc(initial, max_lr, 0, peak)
    return arc(max_lr, final, peak, last)
