# task: sinusoidal_positions
# verdict: right
def sinusoidal_positions(length, dim):
    pairs = -(-dim // 2)
    rates = np.exp(-np.log(10000.0) * 2 * np.arange(pairs) / dim)
    waves = np.exp(1j * np.outer(np.arange(length), rates))
    table = np.stack([waves.imag, waves.real], axis=-1)
    return table.reshape(length, 2 * pairs)[:, :dim].copy()
