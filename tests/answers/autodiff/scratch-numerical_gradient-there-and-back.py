# task: numerical_gradient
# verdict: wrong
# mistake: moves the entries of x itself and goes back by adding the step again, which leaves x changed in its last digits (0.1 + h - 2 h + h is not 0.1)
# told: put-back-by-adding

def numerical_gradient(function, x, step=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(*x.shape):
        x[place] += step
        above = function(x)
        x[place] -= 2 * step
        below = function(x)
        x[place] += step
        gradient[place] = (above - below) / (2 * step)
    return gradient
