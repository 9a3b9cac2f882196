# task: inception_module
# verdict: right
# way: max pooling one axis after the other with shifted slices, no padding; empty lists hand the maps on
def inception_module(maps, branches):
    tall = maps.copy()
    np.maximum(tall[:, :, 1:], maps[:, :, :-1], out=tall[:, :, 1:])
    np.maximum(tall[:, :, :-1], maps[:, :, 1:], out=tall[:, :, :-1])
    pooled = tall.copy()
    np.maximum(pooled[..., 1:], tall[..., :-1], out=pooled[..., 1:])
    np.maximum(pooled[..., :-1], tall[..., 1:], out=pooled[..., :-1])

    def follow(values, chain):
        if not chain:
            return values
        weight, bias = chain[0]
        return follow(np.maximum(convolve(values, weight, bias), 0), chain[1:])

    starts = [maps] * 3 + [pooled]
    return np.concatenate(list(map(follow, starts, branches)), axis=1)
