# task: numerical_gradient
# verdict: wrong
# mistake: reshape(-1) is a view only of an array in C order; of one in Fortran order (a transposed matrix, for instance) it is a copy, the function never sees the moved entry, and all differences are 0
# told: flat-copy-moved
def numerical_gradient(function, x, step=1e-5):
    moved = np.array(x)  # so that x stays as it is
    entries = moved.reshape(-1)
    slopes = np.empty(entries.size)
    for i, entry in enumerate(entries.tolist()):
        entries[i] = entry + step
        above = function(moved)
        entries[i] = entry - step
        below = function(moved)
        entries[i] = entry
        slopes[i] = (above - below) / (2 * step)
    return slopes.reshape(x.shape)
