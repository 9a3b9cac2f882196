# task: numerical_gradient
# verdict: wrong
# mistake: the difference is taken to one side only
# told: one-sided-differences
def numerical_gradient(function, x, step=1e-5):
    x = x.copy()
    gradient = np.zeros(x.shape)
    base = function(x)
    for index in np.ndindex(x.shape):
        x[index] += step
        gradient[index] = (function(x) - base) / step
        x[index] -= step
    return gradient
