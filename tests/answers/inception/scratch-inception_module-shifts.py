# task: inception_module
# verdict: right
def inception_module(maps, branches):
    def largest(values, axis):
        values = np.moveaxis(values, axis, 0)
        best = values.copy()
        best[1:] = np.maximum(best[1:], values[:-1])
        best[:-1] = np.maximum(best[:-1], values[1:])
        return np.moveaxis(best, 0, axis)

    outputs = []
    for chain, values in zip(branches, (maps,) * 3 + (largest(largest(maps, 2), 3),)):
        for weight, bias in chain:
            values = convolve(values, weight, bias)
            values = values * (values > 0)
        outputs.append(values)
    return np.concatenate(outputs, axis=1)
