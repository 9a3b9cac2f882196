# task: numerical_gradient
# verdict: right
def numerical_gradient(function, x, step=1e-5):
    result = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[place] += step
        down[place] -= step
        result[place] = (function(up) - function(down)) / (2 * step)
    return result
