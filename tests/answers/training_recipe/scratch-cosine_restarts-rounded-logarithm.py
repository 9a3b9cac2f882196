# task: cosine_restarts
# verdict: wrong
# mistake: the cycle is found by a floating-point logarithm that is rounded down: with stretch 3, step 121 * first_cycle counts as the end of cycle 4 (log(243, 3) = 4.999...), and gets min_lr instead of the next cycle's first rate
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    if stretch == 1:
        cycle, t = divmod(step, first_cycle)
        length = first_cycle
    else:
        cycle = int(math.log(1 + step * (stretch - 1) / first_cycle, stretch))
        start = first_cycle * (stretch**cycle - 1) // (stretch - 1)
        t = step - start
        length = first_cycle * stretch**cycle
    height = (max_lr - min_lr) * shrink**cycle
    return min_lr + height * (1 + math.cos(math.pi * t / length)) / 2
