# task: numerical_gradient
# verdict: wrong
# mistake: Forward differences are taken instead of central ones.
# told: one-sided-differences
def numerical_gradient(function, x, step=1e-5):
    result = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[place] += step
        down[place] -= step
        result[place] = (function(up) - function(x)) / step
    return result
