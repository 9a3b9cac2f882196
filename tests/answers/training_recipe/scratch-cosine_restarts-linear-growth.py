# task: cosine_restarts
# verdict: wrong
# mistake: cycles grow by a constant number of steps (first, 2 first, 3 first for stretch 2) and not by a factor each
# mistake: shrink**k multiplies the whole rate, min_lr included, and not only the height above min_lr
# told: rate-shrinks-below-the-floor, stretched-by-the-number
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    k, t, length = 0, step, first_cycle
    while t >= length:
        t -= length
        k += 1
        length = first_cycle + k * first_cycle * (stretch - 1)
    wave = (1 + math.cos(math.pi * t / length)) / 2
    rate = min_lr + (max_lr - min_lr) * wave
    return float(rate * shrink**k)
