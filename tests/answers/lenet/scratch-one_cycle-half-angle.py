# task: one_cycle
# verdict: right
# way: squares of cosine and sine of the half angle as weights of the two rates
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"step {step} is not one of 0 to {total_steps - 1}")
    initial = max_lr / div_factor
    peak = pct_start * total_steps - 1
    if step < peak:
        a, p, b, q = initial, 0.0, max_lr, peak
    else:
        a, p, b, q = max_lr, peak, initial / final_div_factor, total_steps - 1.0
    half = math.pi / 2 * (step - p) / (q - p)
    return a * math.cos(half) ** 2 + b * math.sin(half) ** 2
