# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to step 0; it is to stay where it is, so that the second arc has begun before the first step

def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if not 0 <= step < total_steps:
        raise ValueError(f"no step {step} among {total_steps}")

    def arc(a, b, p, q):
        return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))

    initial = max_lr / div_factor
    peak = max(pct_start * total_steps - 1, 0)
    if step < peak:
        return arc(initial, max_lr, 0, peak)
    return arc(max_lr, initial / final_div_factor, peak, total_steps - 1)
