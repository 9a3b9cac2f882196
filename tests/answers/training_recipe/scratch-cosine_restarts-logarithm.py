# task: cosine_restarts
# verdict: wrong
# mistake: the number of the cycle is a rounded logarithm, which misses some restarts
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    if stretch == 1:
        k, t, length = step // first_cycle, step % first_cycle, first_cycle
    else:
        k = int(math.log(step * (stretch - 1) / first_cycle + 1, stretch))
        t = step - first_cycle * (stretch**k - 1) // (stretch - 1)
        length = first_cycle * stretch**k
    return min_lr + (max_lr - min_lr) * shrink**k * (1 + math.cos(math.pi * t / length)) / 2
