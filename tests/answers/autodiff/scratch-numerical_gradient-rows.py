# task: numerical_gradient
# verdict: wrong
# mistake: the loop goes over the first axis only, so that in a matrix a whole row is moved at once
# mistake: the step is fixed at 1e-5, the argument is ignored
# told: step-not-used
def numerical_gradient(function, x, step=1e-5):
    h = 1e-5
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (function(up) - function(down)) / (2 * h)
    return gradient
