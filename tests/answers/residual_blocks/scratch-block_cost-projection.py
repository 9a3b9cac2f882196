# task: block_cost
# verdict: wrong
# mistake: the channels of the output of a bottleneck are taken for channels instead of 4 * channels when deciding about the projection
# told: projection-by-the-narrow-width
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    out_channels = 4 * channels if bottleneck else channels
    small = math.ceil(size / stride)
    if bottleneck:
        convs = [
            (1, in_channels, channels, size),
            (3, channels, channels, small),
            (1, channels, out_channels, small),
        ]
    else:
        convs = [(3, in_channels, channels, small), (3, channels, channels, small)]
    if stride != 1 or in_channels != channels:
        convs.append((1, in_channels, out_channels, small))
    parameters = sum(k * k * i * o + 2 * o for k, i, o, _ in convs)
    work = sum(k * k * i * o * s * s for k, i, o, s in convs)
    return parameters, work
