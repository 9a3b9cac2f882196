# task: inception_module
# verdict: wrong
# mistake: the pooling pads with zeros, which win at the border where all values are negative
# mistake: the ReLU stands only between the convolutions of a branch, not behind the last one
# told: activation-missing-at-the-end-of-a-branch, pooling-against-zeros
def inception_module(maps, branches):
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(-2, -1))
    outputs = []
    for chain, values in zip(branches, (maps, maps, maps, pooled)):
        for place, (weight, bias) in enumerate(chain):
            if place:
                values = np.maximum(values, 0)
            values = convolve(values, weight, bias)
        outputs.append(values)
    return np.concatenate(outputs, axis=1)
