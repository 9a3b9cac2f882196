# task: block_cost
# verdict: wrong
# mistake: sizes are rounded down when they are divided by the stride
# mistake: the normalization behind the projection is not counted
# told: projection-without-normalization, size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small = size // stride
    if bottleneck:
        out = 4 * channels
        convolutions = [  # in, out, kernel, size of the result
            (in_channels, channels, 1, size),
            (channels, channels, 3, small),
            (channels, out, 1, small),
        ]
    else:
        out = channels
        convolutions = [
            (in_channels, channels, 3, small),
            (channels, channels, 3, small),
        ]
    parameters = work = 0
    for before, after, kernel, side in convolutions:
        weights = before * after * kernel**2
        parameters += weights + 2 * after
        work += weights * side**2
    if stride != 1 or in_channels != out:
        parameters += in_channels * out
        work += in_channels * out * small**2
    return parameters, work
