# task: sinusoidal_positions
# verdict: wrong
# mistake: the first half of the values are sines and the second half cosines
# told: halves-instead-of-turns
def sinusoidal_positions(length, dim):
    places = np.arange(length)[:, None]
    half = (dim + 1) // 2
    angles = places / 10000 ** (2 * np.arange(half) / dim)
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)[:, :dim]
