# task: block_cost
# verdict: wrong
# mistake: the size behind a stride is rounded down
# told: size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small = size // stride
    out = 4 * channels if bottleneck else channels
    if bottleneck:
        convs = [(in_channels, channels, 1, size), (channels, channels, 3, small), (channels, out, 1, small)]
    else:
        convs = [(in_channels, channels, 3, small), (channels, channels, 3, small)]
    if stride != 1 or in_channels != out:
        convs.append((in_channels, out, 1, small))
    parameters = sum(i * o * k * k + 2 * o for i, o, k, _ in convs)
    return parameters, sum(i * o * k * k * s * s for i, o, k, s in convs)
