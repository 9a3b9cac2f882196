# task: cosine_restarts
# verdict: wrong
# mistake: all cycles have the first length
# told: cycles-of-one-length
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    k, t = divmod(step, first_cycle)
    height = (max_lr - min_lr) * shrink**k
    return min_lr + height * (1 + math.cos(math.pi * t / first_cycle)) / 2
