# task: numerical_gradient
# verdict: wrong
# mistake: np.copy keeps the memory order, so that reshape(-1) of a transposed array is a copy and not a view: the entries of the point never move and the gradient is zero
# told: flat-copy-moved
def numerical_gradient(function, x, step=1e-5):
    point = np.copy(x)
    flat = point.reshape(-1)
    gradient = np.zeros(x.size)
    for i in range(x.size):
        old = flat[i]
        flat[i] = old + step
        up = function(point)
        flat[i] = old - step
        down = function(point)
        flat[i] = old
        gradient[i] = (up - down) / (2 * step)
    return gradient.reshape(x.shape)
