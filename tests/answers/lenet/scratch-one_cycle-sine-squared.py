# task: one_cycle
# verdict: right
def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step not in range(total_steps):
        raise ValueError(f"step {step} is not in 0 ... {total_steps - 1}")
    start = max_lr / div_factor
    knots = [(0.0, start), (pct_start * total_steps - 1, max_lr), (total_steps - 1, start / final_div_factor)]
    (p, a), (q, b) = knots[:2] if step < knots[1][0] else knots[1:]
    return a + (b - a) * math.sin(math.pi / 2 * (step - p) / (q - p)) ** 2
