# task: block_cost
# verdict: wrong
# mistake: the batch normalization behind the projection is not counted
# told: projection-without-normalization
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small = math.ceil(size / stride)
    out_channels = 4 * channels if bottleneck else channels
    if bottleneck:
        convolutions = [
            (in_channels, channels, 1, size),
            (channels, channels, 3, small),
            (channels, out_channels, 1, small),
        ]
    else:
        convolutions = [
            (in_channels, channels, 3, small),
            (channels, channels, 3, small),
        ]
    normalized = sum(maps for _, maps, _, _ in convolutions)
    if stride != 1 or in_channels != out_channels:
        convolutions.append((in_channels, out_channels, 1, small))
    weights = [a * b * k * k for a, b, k, _ in convolutions]
    parameters = sum(weights) + 2 * normalized
    work = sum(w * side * side for w, (_, _, _, side) in zip(weights, convolutions))
    return parameters, work
