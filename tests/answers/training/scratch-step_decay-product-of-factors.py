# task: step_decay
# verdict: right
# way: math.prod over the factors so far, without a power
def step_decay(step, start_lr, factor, every):
    return float(math.prod((factor for _ in range(every - 1, step, every)), start=start_lr))
