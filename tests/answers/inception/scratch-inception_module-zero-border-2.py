# task: inception_module
# verdict: wrong
# mistake: the maps are padded with zeros before max pooling, so at the border a zero wins over negative values
# told: pooling-against-zeros
def inception_module(maps, branches):
    _, _, height, width = maps.shape
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)))
    shifted = [
        padded[:, :, i : i + height, j : j + width]
        for i in range(3) for j in range(3)
    ]  # fmt: skip
    pooled = np.maximum.reduce(shifted)

    outputs = []
    for number, branch in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in branch:
            values = np.maximum(convolve(values, weight, bias), 0)
        outputs.append(values)
    return np.concatenate(outputs, axis=1)
