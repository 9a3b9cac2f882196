# task: chain_gradients
# verdict: right
def chain_gradients(slopes, residual):
    from itertools import accumulate
    from operator import mul
    return list(accumulate([s + 1 if residual else s for s in slopes[::-1]], mul))[::-1]
