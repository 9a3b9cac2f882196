# task: numerical_gradient
# verdict: wrong
# mistake: entries are changed in a flat copy if x is not contiguous so that nothing moves; x itself is changed and not put back exactly if it is contiguous
# told: flat-copy-moved, put-back-by-adding
def numerical_gradient(function, x, step=1e-5):
    flat = x.ravel()
    gradient = np.zeros(flat.size)
    for i in range(flat.size):
        flat[i] += step
        up = function(x)
        flat[i] -= 2 * step
        down = function(x)
        flat[i] += step
        gradient[i] = (up - down) / (2 * step)
    return gradient.reshape(x.shape)
