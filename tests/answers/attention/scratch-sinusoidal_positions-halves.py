# task: sinusoidal_positions
# verdict: wrong
# mistake: all sines stand in front and all cosines behind instead of taking turns
# told: halves-instead-of-turns
def sinusoidal_positions(length, dim):
    i = np.arange((dim + 1) // 2)
    angles = np.arange(length)[:, None] / 10000 ** (2 * i / dim)
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)[:, :dim]
