# task: inception_module
# verdict: wrong
# mistake: the border of the pooling is filled with zeros, which are largest where all values are negative
# told: pooling-against-zeros
def inception_module(maps, branches):
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    results = []
    for number, branch in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in branch:
            values = np.maximum(convolve(values, weight, bias), 0)
        results.append(values)
    return np.concatenate(results, axis=1)
