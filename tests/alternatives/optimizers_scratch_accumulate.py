"""Another right solution: running sums by itertools, generators, complex of state in tuples."""

from itertools import accumulate


def momentum_path(start, gradients, rates, momentum, rate_inside):
    def velocity(v, step):
        gradient, rate = step
        return momentum * v + (rate * gradient if rate_inside else gradient)

    steps = list(zip(gradients, rates, strict=True))
    velocities = list(accumulate(steps, velocity, initial=0))[1:]
    moves = [v if rate_inside else rate * v for v, rate in zip(velocities, rates, strict=True)]
    return list(accumulate(moves, lambda x, move: x - move, initial=start))[1:]


def running_averages(values, beta):
    def both():
        average, weight = 0, 0
        for value in values:
            average += (1 - beta) * (value - average)
            weight += (1 - beta) * (1 - weight)
            yield average, average / weight

    pairs = list(both())
    return [plain for plain, _ in pairs], [corrected for _, corrected in pairs]
