# task: block_cost
# verdict: wrong
# mistake: the projection is left out where only the stride is not 1; the first 1x1 convolution of a bottleneck is counted at the smaller size
# told: first-1x1-on-small-maps
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    places = math.ceil(size / stride) ** 2
    if bottleneck:
        out = 4 * channels
        shapes = [(in_channels, channels, 1), (channels, channels, 9), (channels, out, 1)]
    else:
        out = channels
        shapes = [(in_channels, channels, 9), (channels, channels, 9)]
    if in_channels != out:
        shapes.append((in_channels, out, 1))
    weights = sum(i * o * k for i, o, k in shapes)
    return weights + 2 * sum(o for _, o, _ in shapes), weights * places
