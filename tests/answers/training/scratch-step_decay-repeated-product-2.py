# task: step_decay
# verdict: right
def step_decay(step, start_lr, factor, every):
    rate = float(start_lr)
    while step >= every:
        rate *= factor
        step -= every
    return rate
