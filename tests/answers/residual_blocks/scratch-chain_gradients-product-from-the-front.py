# task: chain_gradients
# verdict: wrong
# mistake: the products run from the first block forwards, so entry i is the derivative of block i's output with respect to the chain's input, instead of that of the loss with respect to block i's input
# told: gradients-from-the-front
def chain_gradients(slopes, residual):
    from itertools import accumulate
    from operator import mul

    factors = [1 + slope if residual else slope for slope in slopes]
    return list(accumulate(factors, mul))
