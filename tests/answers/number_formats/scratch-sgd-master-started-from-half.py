# task: sgd
# verdict: wrong
# mistake: the master copy starts from the weights already rounded to fmt
# told: master-started-from-few-bits
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    if master is None:
        master = fmt
    copy = round_to(start, fmt)
    for _ in range(steps):
        gradient = round_to(gradient_of(round_to(copy, fmt)), fmt)
        copy = round_to(copy - round_to(rate * gradient, master), master)
    return round_to(copy, fmt)
