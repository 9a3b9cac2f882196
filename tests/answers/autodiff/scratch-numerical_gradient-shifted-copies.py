# task: numerical_gradient
# verdict: right
# mistake: none; unusual because every evaluation gets a new array, x plus or minus a row of a scaled identity

def numerical_gradient(function, x, step=1e-5):
    moves = step * np.eye(x.size).reshape((x.size, *x.shape))
    slopes = [(function(x + move) - function(x - move)) / (2 * step) for move in moves]
    return np.array(slopes, dtype=float).reshape(x.shape)
