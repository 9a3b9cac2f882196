# task: step_decay
# verdict: wrong
# mistake: the rate falls one step too late: the first rate lasts every + 1 steps
# told: decays-one-step-late
def step_decay(step, start_lr, factor, every):
    rate = float(start_lr)
    for n in range(step):
        if n > 0 and n % every == 0:
            rate *= factor
    return rate
