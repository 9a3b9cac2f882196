# task: inception_module
# verdict: wrong
# mistake: the maps are padded with zeros for the pooling as for a convolution
# told: pooling-against-zeros
def inception_module(maps, branches):
    N, C, H, W = maps.shape
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    pooled = np.zeros((N, C, H, W))
    for i in range(H):
        for j in range(W):
            pooled[:, :, i, j] = padded[:, :, i : i + 3, j : j + 3].max(axis=(2, 3))
    outs = []
    for k, branch in enumerate(branches):
        x = pooled if k == 3 else maps
        for w, b in branch:
            x = convolve(x, w, b)
            x = np.maximum(x, 0)
        outs.append(x)
    return np.concatenate(outs, axis=1)
