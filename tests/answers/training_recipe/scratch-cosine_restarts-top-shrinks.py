# task: cosine_restarts
# verdict: wrong
# mistake: the top rate shrinks, not the height above min_lr: height is max_lr * shrink**k - min_lr instead of (max_lr - min_lr) * shrink**k
# told: top-shrinks
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    length, top = first_cycle, max_lr
    while step >= length:
        step -= length
        length *= stretch
        top *= shrink
    share = (1 + math.cos(math.pi * step / length)) / 2
    return min_lr * (1 - share) + top * share
