# task: block_cost
# verdict: wrong
# mistake: sizes are divided by the stride and rounded down; the projection has no batch normalization
# told: projection-without-normalization, size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    out = channels * 4 if bottleneck else channels
    small = size // stride
    if bottleneck:
        convs = [(in_channels, channels, 1, size), (channels, channels, 3, small),
                 (channels, out, 1, small)]
    else:
        convs = [(in_channels, channels, 3, small), (channels, channels, 3, small)]
    parameters = sum(i * o * k * k + 2 * o for i, o, k, _ in convs)
    work = sum(i * o * k * k * s * s for i, o, k, s in convs)
    if stride != 1 or in_channels != out:
        parameters += in_channels * out
        work += in_channels * out * small * small
    return parameters, work
