# task: resize_positions
# verdict: right
# mistake: none; unusual because the bilinear shares are two matrices of hat functions, applied by einsum
def resize_positions(positions, before, after):
    def shares(old, new):
        y = np.linspace(0, old - 1, new)
        return np.maximum(0, 1 - np.abs(y[:, None] - np.arange(old)))

    (h, w), dim = before, positions.shape[1]
    grid = positions[1:].reshape(h, w, dim)
    new = np.einsum("ih,jw,hwd->ijd", shares(h, after[0]), shares(w, after[1]), grid)
    return np.vstack([positions[:1], new.reshape(-1, dim)])
