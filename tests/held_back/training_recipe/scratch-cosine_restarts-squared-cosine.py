# task: cosine_restarts
# verdict: right
# way: half of 1 + cos is the square of the cosine of half the angle; the cycle is found by walking over their ends
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    begin, cycle = 0, 0
    while begin + first_cycle * stretch**cycle <= step:
        begin += first_cycle * stretch**cycle
        cycle += 1
    length = first_cycle * stretch**cycle
    wave = math.cos(math.pi * (step - begin) / (2 * length)) ** 2
    return float(min_lr + (max_lr - min_lr) * shrink**cycle * wave)
