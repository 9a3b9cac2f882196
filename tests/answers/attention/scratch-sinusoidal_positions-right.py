# task: sinusoidal_positions
# verdict: right
def sinusoidal_positions(length, dim):
    pe = np.zeros((length, dim))
    for pos in range(length):
        for i in range(0, dim, 2):
            pe[pos, i] = np.sin(pos / 10000 ** (i / dim))
            if i + 1 < dim:
                pe[pos, i + 1] = np.cos(pos / 10000 ** (i / dim))
    return pe
