# task: inception_module
# verdict: right
def inception_module(maps, branches):
    H, W = maps.shape[2:]
    pooled = np.empty_like(maps)
    for i in range(H):
        for j in range(W):
            patch = maps[:, :, max(0, i - 1) : i + 2, max(0, j - 1) : j + 2]
            pooled[:, :, i, j] = np.amax(patch, axis=(2, 3))
    inputs = [maps, maps, maps, pooled]
    outs = []
    for x, branch in zip(inputs, branches):
        for w, b in branch:
            x = convolve(x, w, b)
            x = np.where(x > 0, x, 0.0)
        outs.append(x)
    return np.concatenate(outs, 1)
