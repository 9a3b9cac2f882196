# task: one_cycle
# verdict: wrong
# mistake: the final rate is max_lr / final_div_factor instead of the initial rate divided by it
# mistake: the step total_steps is let through, although the last one is total_steps - 1
# told: final-rate-from-the-maximum, one-step-too-many
def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step < 0 or step > total_steps:
        raise ValueError("no such step")
    peak = pct_start * total_steps - 1
    def arc(a, b, t):
        return b + (a - b) * (1 + math.cos(math.pi * t)) / 2
    if step < peak:
        return arc(max_lr / div_factor, max_lr, step / peak)
    return arc(max_lr, max_lr / final_div_factor, (step - peak) / (total_steps - 1 - peak))
