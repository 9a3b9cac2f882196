# task: step_decay
# verdict: wrong
# mistake: the rate is multiplied one step too late
# told: decays-one-step-late
def step_decay(step, start_lr, factor, every):
    return start_lr * factor ** (max(step - 1, 0) // every)
