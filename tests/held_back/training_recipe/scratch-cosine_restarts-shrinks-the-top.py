# task: cosine_restarts
# verdict: wrong
# mistake: max_lr shrinks from cycle to cycle, instead of the height above min_lr
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    length = first_cycle
    top = max_lr
    while step >= length:
        step -= length
        length *= stretch
        top *= shrink
    return min_lr + (top - min_lr) * (1 + math.cos(math.pi * step / length)) / 2
