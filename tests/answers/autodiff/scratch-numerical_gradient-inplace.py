# task: numerical_gradient
# verdict: wrong
# mistake: x itself is moved and not put back
# mistake: divides by the step instead of twice the step
# told: half-the-distance, argument-left-below
def numerical_gradient(function, x, step=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(*x.shape):
        x[index] += step
        plus = function(x)
        x[index] -= 2 * step
        minus = function(x)
        gradient[index] = (plus - minus) / step
    return gradient
