# task: inception_module
# verdict: right
def inception_module(maps, branches):
    h, w = maps.shape[2:]
    pooled = maps.copy()
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            to = (..., slice(max(-dy, 0), h - max(dy, 0)), slice(max(-dx, 0), w - max(dx, 0)))
            of = (..., slice(max(dy, 0), h - max(-dy, 0)), slice(max(dx, 0), w - max(-dx, 0)))
            pooled[to] = np.maximum(pooled[to], maps[of])

    def chain(values, pairs):
        if not pairs:
            return values
        made = convolve(values, *pairs[0])
        return chain(np.where(made > 0, made, 0.0), pairs[1:])

    starts = [maps, maps, maps, pooled]
    return np.concatenate([chain(a, list(b)) for a, b in zip(starts, branches)], axis=1)
