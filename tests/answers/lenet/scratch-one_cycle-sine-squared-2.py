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
    if step != int(step) or step < 0 or step >= total_steps:
        raise ValueError(f"{step} is none of {total_steps} steps")
    ends = [max_lr / div_factor, max_lr, max_lr / div_factor / final_div_factor]
    times = [0.0, pct_start * total_steps - 1, total_steps - 1.0]
    arc = int(step >= times[1])
    way = (step - times[arc]) / (times[arc + 1] - times[arc])
    share = math.sin(math.pi / 2 * way) ** 2
    return ends[arc] * (1 - share) + ends[arc + 1] * share
