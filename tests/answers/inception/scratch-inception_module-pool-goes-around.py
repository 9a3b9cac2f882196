# task: inception_module
# verdict: wrong
# mistake: the neighbors are found by np.roll, which goes around the border; a pixel at the left edge sees the right edge, too
# told: pooling-around-the-border
def inception_module(maps, branches):
    pooled = maps
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            moved = np.roll(maps, (down, right), axis=(2, 3))
            pooled = np.maximum(pooled, moved)
    outputs = []
    for number, chain in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in chain:
            values = np.maximum(convolve(values, weight, bias), 0)
        outputs.append(values)
    return np.concatenate(outputs, axis=1)
