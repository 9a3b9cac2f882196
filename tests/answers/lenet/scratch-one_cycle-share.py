# task: one_cycle
# verdict: wrong
# mistake: the peak is pct_start * (total_steps - 1) instead of pct_start * total_steps - 1
# mistake: the final rate is max_lr / final_div_factor instead of initial / final_div_factor
# told: peak-at-a-share-of-the-last-step, final-rate-from-the-maximum
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if not isinstance(step, int) or not 0 <= step < total_steps:
        raise ValueError("no such step")
    low = max_lr / div_factor
    end = max_lr / final_div_factor
    peak = pct_start * (total_steps - 1)
    if step < peak:
        share = step / peak
        return max_lr + (low - max_lr) / 2 * (1 + math.cos(math.pi * share))
    share = (step - peak) / (total_steps - 1 - peak)
    return end + (max_lr - end) / 2 * (1 + math.cos(math.pi * share))
