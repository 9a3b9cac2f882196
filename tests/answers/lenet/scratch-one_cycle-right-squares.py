# task: one_cycle
# verdict: right
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"there is no step {step}")
    initial = max_lr / div_factor
    knots = [
        (0, initial),
        (pct_start * total_steps - 1, max_lr),
        (total_steps - 1, initial / final_div_factor),
    ]
    (p, a), (q, b) = knots[:2] if step < knots[1][0] else knots[1:]
    if step == q:
        return float(b)
    quarter = math.pi / 2 * (step - p) / (q - p)
    return float(a * math.cos(quarter) ** 2 + b * math.sin(quarter) ** 2)
