# task: block_cost
# verdict: wrong
# mistake: the two parameters per channel of the projection's batch normalization are forgotten
# mistake: the size is divided by the stride and rounded down instead of up
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small = size // stride
    if bottleneck:
        out = 4 * channels
        convs = [
            (in_channels, channels, 1, size), (channels, channels, 3, small),
            (channels, out, 1, small),
        ]
    else:
        out = channels
        convs = [(in_channels, channels, 3, small), (channels, channels, 3, small)]
    parameters = sum(i * o * k * k + 2 * o for i, o, k, _ in convs)
    work = sum(i * o * k * k * s * s for i, o, k, s in convs)
    if stride != 1 or in_channels != out:
        parameters += in_channels * out
        work += in_channels * out * small * small
    return parameters, work
