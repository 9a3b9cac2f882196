# task: inception_module
# verdict: wrong
# mistake: the pooling pads with zeros so that the border of negative maps becomes 0
# told: pooling-against-zeros
def inception_module(maps, branches):
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(-2, -1))
    outputs = []
    for number, chain in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in chain:
            values = np.maximum(convolve(values, weight, bias), 0)
        outputs.append(values)
    return np.concatenate(outputs, axis=1)
