# task: sgd
# verdict: right
# way: recursion on the number of steps, in blocks so that it never gets deep
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    keep = fmt if master is None else master

    def once(copy):
        seen = round_to(copy, fmt)
        gradient = round_to(gradient_of(seen), fmt)
        return round_to(copy - round_to(rate * gradient, keep), keep)

    def descend(copy, count):
        if count <= 0:
            return copy
        if count == 1:
            return once(copy)
        return descend(descend(copy, count // 2), count - count // 2)

    return round_to(descend(round_to(start, keep), steps), fmt)
