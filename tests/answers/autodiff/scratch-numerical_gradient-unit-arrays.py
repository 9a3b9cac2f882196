# task: numerical_gradient
# verdict: right
def numerical_gradient(function, x, step=1e-5):
    def slope(k):
        unit = np.zeros(x.size)
        unit[k] = step
        unit = unit.reshape(x.shape)
        return (float(function(x + unit)) - float(function(x - unit))) / (2.0 * step)

    return np.fromiter(map(slope, range(x.size)), dtype=float, count=x.size).reshape(x.shape)
