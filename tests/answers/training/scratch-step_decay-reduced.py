# task: step_decay
# verdict: wrong
# mistake: factor is taken for what is cut off (1 - factor) instead of what the rate is multiplied by
# mistake: counts the steps from 1, so that each fall comes one step early
# told: decays-one-step-early, reduced-by-the-factor
def step_decay(step, start_lr, factor, every):
    falls = (step + 1) // every
    return float(start_lr * (1 - factor) ** falls)
