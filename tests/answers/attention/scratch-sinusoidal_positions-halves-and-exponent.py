# task: sinusoidal_positions
# verdict: wrong
# mistake: all sines come first and all cosines behind them, instead of alternating
# mistake: the exponent is i / dim for pair i instead of 2 i / dim
# told: exponent-of-the-pair, halves-instead-of-turns
def sinusoidal_positions(length, dim):
    half = (dim + 1) // 2
    rates = 10000.0 ** (-np.arange(half) / dim)
    angles = np.outer(np.arange(length), rates)
    return np.concatenate([np.sin(angles), np.cos(angles[:, : dim // 2])], axis=1)
