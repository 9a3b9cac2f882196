# task: numerical_gradient
# verdict: wrong
# mistake: the shifted entry is never put back, so x is changed for the caller and later entries are taken at another place
# told: argument-left-below
def numerical_gradient(function, x, step=1e-5):
    grad = np.zeros_like(x)
    for index in np.ndindex(*x.shape):
        x[index] += step
        high = function(x)
        x[index] -= 2 * step
        low = function(x)
        grad[index] = (high - low) / (2 * step)
    return grad
