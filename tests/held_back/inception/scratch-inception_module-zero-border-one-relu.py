# task: inception_module
# verdict: wrong
# mistake: the border of the max pooling is filled with zeros, which are the largest where all neighbors are negative
# mistake: the ReLU stands only behind the last convolution of each chain, not behind each
def inception_module(maps, branches):
    n, c, h, w = maps.shape
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    results = []
    for number, branch in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in branch:
            values = convolve(values, weight, bias)
        if branch:
            values = np.maximum(values, 0)
        results.append(values)
    return np.concatenate(results, axis=1)
