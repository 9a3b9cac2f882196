# task: sinusoidal_positions
# verdict: wrong
# mistake: a cosine has a wavelength of its own
# told: wavelength-for-each-value
def sinusoidal_positions(length, dim):
    pe = np.zeros((length, dim))
    for i in range(dim):
        wave = np.arange(length) / 10000 ** (i / dim)
        pe[:, i] = np.cos(wave) if i % 2 else np.sin(wave)
    return pe
