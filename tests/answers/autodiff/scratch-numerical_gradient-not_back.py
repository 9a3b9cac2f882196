# task: numerical_gradient
# verdict: wrong
# mistake: an entry is not set back after its turn, so that later entries are differenced at a point that is off by step
# told: entry-left-below
def numerical_gradient(function, x, step=1e-5):
    point = np.array(x, dtype=float)
    gradient = np.zeros_like(point)
    for index in np.ndindex(point.shape):
        point[index] += step
        above = function(point)
        point[index] -= 2 * step
        below = function(point)
        gradient[index] = (above - below) / (2 * step)
    return gradient
