# task: numerical_gradient
# verdict: wrong
# mistake: the entry is put back by adding and subtracting the step in x itself (x += h, x -= 2h, x += h), so rounding leaves x changed in its last bits
# mistake: reshape(-1) of an array that does not lie in C order is a copy, so there the function always sees the unchanged x and the gradient is 0
# told: flat-copy-moved, put-back-by-adding
def numerical_gradient(function, x, step=1e-5):
    flat = x.reshape(-1)
    slopes = np.zeros(flat.size)
    for i in range(flat.size):
        flat[i] += step
        above = function(x)
        flat[i] -= 2 * step
        below = function(x)
        flat[i] += step
        slopes[i] = (above - below) / (2 * step)
    return slopes.reshape(x.shape)
