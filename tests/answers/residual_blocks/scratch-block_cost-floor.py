# task: block_cost
# verdict: wrong
# mistake: the size is rounded down behind the stride
# mistake: the batch normalization of the projection is not counted
# told: projection-without-normalization, size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    parameters = work = 0

    def conv(kernel, before, after, side):
        nonlocal parameters, work
        weights = kernel**2 * before * after
        parameters += weights
        work += weights * side**2

    after = size // stride
    if bottleneck:
        out = 4 * channels
        conv(1, in_channels, channels, size)
        conv(3, channels, channels, after)
        conv(1, channels, out, after)
        parameters += 2 * (channels + channels + out)
    else:
        out = channels
        conv(3, in_channels, channels, after)
        conv(3, channels, channels, after)
        parameters += 2 * (channels + channels)
    if stride > 1 or in_channels != out:
        conv(1, in_channels, out, after)
    return parameters, work
