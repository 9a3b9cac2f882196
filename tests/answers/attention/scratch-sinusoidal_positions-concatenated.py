# task: sinusoidal_positions
# verdict: wrong
# mistake: sines and cosines in two halves
# told: halves-instead-of-turns
def sinusoidal_positions(length, dim):
    half = (dim + 1) // 2
    angle = np.arange(length)[:, None] / 10000 ** (2 * np.arange(half)[None] / dim)
    return np.concatenate([np.sin(angle), np.cos(angle[:, : dim // 2])], axis=1)
