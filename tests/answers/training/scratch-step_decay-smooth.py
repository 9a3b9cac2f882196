# task: step_decay
# verdict: wrong
# mistake: the exponent is a fraction, so the rate falls with every step
# told: decays-in-every-step
def step_decay(step, start_lr, factor, every):
    return start_lr * factor ** (step / every)
