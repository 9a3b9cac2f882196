# task: one_cycle
# verdict: wrong
# mistake: the peak lies at pct_start * total_steps; the docstring asks for pct_start * total_steps - 1
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
        raise ValueError(f"step {step} is outside of 0..{total_steps - 1}")
    start_lr = max_lr / div_factor
    end_lr = start_lr / final_div_factor
    peak = pct_start * total_steps
    last = total_steps - 1

    def half_cosine(a, b, p, q):
        return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))

    if step < peak:
        return half_cosine(start_lr, max_lr, 0, peak)
    return half_cosine(max_lr, end_lr, peak, last)
