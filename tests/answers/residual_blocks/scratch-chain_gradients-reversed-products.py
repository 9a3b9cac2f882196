# task: chain_gradients
# verdict: right
def chain_gradients(slopes, residual):
    from itertools import accumulate
    from operator import mul

    factors = [slope + int(bool(residual)) for slope in slopes]
    return list(accumulate(factors[::-1], mul))[::-1]
