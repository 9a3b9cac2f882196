# task: step_decay
# verdict: wrong
# mistake: the rate is multiplied one step too early: already step every - 1 (and 2 * every - 1, ...) has the smaller rate
# told: decays-one-step-early
def step_decay(step, start_lr, factor, every):
    rate = float(start_lr)
    for number in range(step + 1):
        if (number + 1) % every == 0:
            rate *= factor
    return rate
