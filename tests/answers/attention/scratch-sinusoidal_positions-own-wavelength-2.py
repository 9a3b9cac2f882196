# task: sinusoidal_positions
# verdict: wrong
# mistake: each value has a wavelength by its own number: the cosine at 2 i + 1 uses the exponent (2 i + 1) / dim instead of 2 i / dim, the one of its sine
# told: wavelength-for-each-value
def sinusoidal_positions(length, dim):
    value = np.arange(dim)
    angles = np.arange(length)[:, None] * np.power(10000.0, -value / dim)
    return np.where(value % 2 == 0, np.sin(angles), np.cos(angles))
