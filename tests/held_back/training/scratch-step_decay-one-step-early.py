# task: step_decay
# verdict: wrong
# mistake: counts steps from 1, so that every drop comes one step early and the first rate holds for every - 1 steps only

def step_decay(step, start_lr, factor, every):
    return start_lr * factor ** ((step + 1) // every)
