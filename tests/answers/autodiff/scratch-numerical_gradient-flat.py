# task: numerical_gradient
# verdict: wrong
# mistake: divides by step although the two points lie 2 step apart, so that the gradient is twice too large
# mistake: returns a flat array, not one of the shape of x
# told: flat-gradient, half-the-distance
def numerical_gradient(function, x, step=1e-5):
    flat = x.flatten()
    result = np.zeros(flat.size)
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += step
        down[i] -= step
        delta = function(up.reshape(x.shape)) - function(down.reshape(x.shape))
        result[i] = delta / step
    return result
