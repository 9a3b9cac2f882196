# task: inception_module
# verdict: right
# way: the pooling takes the maximum along rows and then along columns, with slices and no border; each branch is a reduce
def inception_module(maps, branches):
    from functools import reduce

    pooled = np.array(maps)
    for axis in (2, 3):
        source = np.moveaxis(pooled, axis, 0)
        largest = source.copy()
        np.maximum(largest[1:], source[:-1], out=largest[1:])
        np.maximum(largest[:-1], source[1:], out=largest[:-1])
        pooled = np.moveaxis(largest, 0, axis)

    def step(values, pair):
        return np.maximum(convolve(values, *pair), 0)

    starts = (maps, maps, maps, pooled)
    ends = [reduce(step, chain, start) for chain, start in zip(branches, starts)]
    return np.concatenate(ends, axis=1)
