# task: block_cost
# verdict: wrong
# mistake: whether a projection is needed is decided by in_channels != channels also for the bottleneck, whose output has 4 * channels; with 256 and 64 one is counted too many, with equal numbers one too few
# mistake: the size is divided by the stride and rounded down, not up
# told: projection-by-the-narrow-width, size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small = size // stride
    if bottleneck:
        result = 4 * channels
        convolutions = [
            (in_channels, channels, 1, size),
            (channels, channels, 3, small),
            (channels, result, 1, small),
        ]
    else:
        result = channels
        convolutions = [(in_channels, channels, 3, small), (channels, channels, 3, small)]
    if stride != 1 or in_channels != channels:
        convolutions.append((in_channels, result, 1, small))
    parameters = multiply_adds = 0
    for before, after, kernel, side in convolutions:
        weights = before * after * kernel**2
        parameters += weights + 2 * after
        multiply_adds += weights * side**2
    return parameters, multiply_adds
