# task: step_decay
# verdict: right
def step_decay(step, start_lr, factor, every):
    rate, left = start_lr, step
    while left >= every:
        rate, left = rate * factor, left - every
    return float(rate)
