# task: one_cycle
# verdict: right
# mistake: none; unusual because each arc mixes its two ends by the square of a cosine of half the angle

def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"step {step} is not below {total_steps}")
    rates = [max_lr / div_factor, max_lr, max_lr / div_factor / final_div_factor]
    places = [0, pct_start * total_steps - 1, total_steps - 1]
    arc = int(step >= places[1])
    (a, b), (p, q) = rates[arc : arc + 2], places[arc : arc + 2]
    old = math.cos(math.pi / 2 * (step - p) / (q - p)) ** 2
    return a * old + b * (1 - old)
