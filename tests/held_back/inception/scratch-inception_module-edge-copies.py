# task: inception_module
# verdict: right
# mistake: none; unusual because the border of the pooling repeats the edge, which never changes the largest value, and nine shifted copies are compared
def inception_module(maps, branches):
    h, w = maps.shape[2:]
    edges = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    largest = maps
    for i in range(3):
        for j in range(3):
            largest = np.maximum(largest, edges[:, :, i : i + h, j : j + w])
    outputs = []
    for start, chain in zip([maps, maps, maps, largest], branches):
        for weight, bias in chain:
            start = convolve(start, weight, bias).clip(min=0)
        outputs.append(start)
    return np.concatenate(outputs, axis=1)
