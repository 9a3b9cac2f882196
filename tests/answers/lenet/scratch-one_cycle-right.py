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
    if not any(step == number for number in range(total_steps)):
        raise ValueError(f"there is no step {step} among {total_steps}")
    last = total_steps - 1
    peak = pct_start * total_steps - 1
    rates = {"low": max_lr / div_factor, "high": max_lr}
    rates["end"] = rates["low"] / final_div_factor
    if step >= peak:
        names, way = ("high", "end"), (step - peak) / (last - peak)
    else:
        names, way = ("low", "high"), step / peak
    # (1 + cos t) / 2 is the square of cos(t / 2), the rest that of the sine
    half = math.pi / 2 * way
    parts = math.cos(half) ** 2, math.sin(half) ** 2
    return float(sum(rates[n] * p for n, p in zip(names, parts)))
