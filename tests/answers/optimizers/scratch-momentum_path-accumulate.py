# task: momentum_path
# verdict: right
# way: itertools.accumulate over pairs (position, velocity)
def momentum_path(start, gradients, rates, momentum, rate_inside):
    from itertools import accumulate

    def move(state, given):
        (x, v), (g, r) = state, given
        if rate_inside:
            v = momentum * v - r * g
            return x + v, v
        v = momentum * v + g
        return x - r * v, v

    states = accumulate(zip(gradients, rates), move, initial=(start, 0.0))
    return [x for x, _ in states][1:]
