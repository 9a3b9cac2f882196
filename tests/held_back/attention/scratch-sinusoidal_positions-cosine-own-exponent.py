# task: sinusoidal_positions
# verdict: wrong
# mistake: each value's exponent is its own index / dim, so the cosines have other wavelengths than the sines next to them
def sinusoidal_positions(length, dim):
    index = np.arange(dim)
    angles = np.arange(length)[:, None] / 10000.0 ** (index / dim)
    return np.where(index % 2 == 0, np.sin(angles), np.cos(angles))
