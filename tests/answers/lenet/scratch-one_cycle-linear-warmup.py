# task: one_cycle
# verdict: wrong
# mistake: the warm-up rises in a straight line instead of half a cosine wave
# told: straight-warm-up
def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step < 0 or step >= total_steps or step != int(step):
        raise ValueError("no such step")
    initial = max_lr / div_factor
    peak = pct_start * total_steps - 1
    if step < peak:
        return initial + (max_lr - initial) * step / peak
    low = initial / final_div_factor
    part = (step - peak) / (total_steps - 1 - peak)
    return low + (max_lr - low) / 2 * (1 + math.cos(math.pi * part))
