# task: one_cycle
# verdict: wrong
# mistake: the final rate is max_lr / final_div_factor instead of initial / final_div_factor
# mistake: step == total_steps is let through (only larger and negative steps raise)
# told: final-rate-from-the-maximum, one-step-too-many
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step < 0 or step > total_steps:
        raise ValueError(f"step {step} of {total_steps}")
    initial = max_lr / div_factor
    final = max_lr / final_div_factor
    peak = pct_start * total_steps - 1

    def arc(a, p, b, q):
        return b + (a - b) / 2 * (1 + math.cos(math.pi * (step - p) / (q - p)))

    if 0 <= step < peak:
        return arc(initial, 0, max_lr, peak)
    return arc(max_lr, peak, final, total_steps - 1)
