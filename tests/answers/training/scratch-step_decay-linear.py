# task: step_decay
# verdict: wrong
# mistake: the factor is multiplied once per step instead of once per block of steps
# told: decays-in-every-step
def step_decay(step, start_lr, factor, every):
    return start_lr * factor ** (step / every)
