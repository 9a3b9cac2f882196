# task: step_decay
# verdict: right
def step_decay(step, start_lr, factor, every):
    rate = start_lr
    while step >= every:
        rate, step = rate * factor, step - every
    return rate
