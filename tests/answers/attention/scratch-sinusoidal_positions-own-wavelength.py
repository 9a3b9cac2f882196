# task: sinusoidal_positions
# verdict: wrong
# mistake: every value has a wavelength of its own: the exponent at value j is j / dim, also at odd j, where the cosine at 2 i + 1 should share the 2 i / dim of its sine
# told: wavelength-for-each-value
def sinusoidal_positions(length, dim):
    places = np.arange(length)[:, None]
    angles = places / np.power(10000.0, np.arange(dim) / dim)  # (length, dim)
    code = np.empty((length, dim))
    code[:, 0::2] = np.sin(angles[:, 0::2])
    code[:, 1::2] = np.cos(angles[:, 1::2])
    return code
