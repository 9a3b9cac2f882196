# task: numerical_gradient
# verdict: wrong
# mistake: The quotient is divided by step instead of 2 step.
# mistake: Both arguments are the same copy, so the difference is zero.
def numerical_gradient(function, x, step=1e-5):
    result = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        up = down = x.copy()
        up[place] += step
        down[place] -= step
        result[place] = (function(up) - function(down)) / step
    return result
