# task: resize_positions
# verdict: right
def resize_positions(positions, before, after):
    shares = []
    for old, new in zip(before, after):
        places = np.linspace(0.0, old - 1.0, new)
        distances = np.abs(places[:, None] - np.arange(old)[None, :])
        shares.append(np.maximum(0.0, 1.0 - distances))
    grid = positions[1:].reshape(before[0], before[1], -1)
    resized = np.einsum("yi,xj,ijd->yxd", *shares, grid)
    return np.vstack([positions[:1], resized.reshape(after[0] * after[1], -1)])
