# task: sinusoidal_positions
# verdict: wrong
# mistake: the exponent is the index of the value over dim, also for the cosines, instead of that of the pair
# told: wavelength-for-each-value
def sinusoidal_positions(length, dim):
    table = np.zeros((length, dim))
    for p in range(length):
        for j in range(dim):
            angle = p / 10000 ** (j / dim)
            table[p, j] = np.sin(angle) if j % 2 == 0 else np.cos(angle)
    return table
