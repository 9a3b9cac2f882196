# task: cosine_restarts
# verdict: wrong
# mistake: shrink is not used
# told: height-stays
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    length = first_cycle
    while step >= length:
        step -= length
        length *= stretch
    return min_lr + (max_lr - min_lr) * (1 + math.cos(math.pi * step / length)) / 2
