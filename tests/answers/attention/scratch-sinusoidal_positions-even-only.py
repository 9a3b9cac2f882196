# task: sinusoidal_positions
# verdict: wrong
# mistake: places count from 1; the exponent is i / dim instead of 2 i / dim
# told: exponent-of-the-pair, places-from-one
def sinusoidal_positions(length, dim):
    table = np.zeros((length, dim))
    for p in range(length):
        for i in range((dim + 1) // 2):
            angle = (p + 1) / 10000 ** (i / dim)
            table[p, 2 * i] = np.sin(angle)
            if 2 * i + 1 < dim:
                table[p, 2 * i + 1] = np.cos(angle)
    return table
