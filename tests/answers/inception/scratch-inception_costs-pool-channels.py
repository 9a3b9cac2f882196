# task: inception_costs
# verdict: wrong
# mistake: without reductions the pooling branch is counted with widths[5] channels, although without the 1x1 convolution behind it it hands on all in_channels maps ("channels" is wrong)
# told: pooling-hands-on-its-width-without-reductions
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, red3, three, red5, five, pool = widths
    convs = [(in_channels, one, 1)]
    if reductions:
        convs += [(in_channels, red3, 1), (red3, three, 3),
                  (in_channels, red5, 1), (red5, five, 5), (in_channels, pool, 1)]
    else:
        convs += [(in_channels, three, 3), (in_channels, five, 5)]
    weights = sum(i * o * k * k for i, o, k in convs)
    return {
        "channels": one + three + five + pool,
        "parameters": weights + sum(o for _, o, _ in convs),
        "multiply_adds": weights * height * width,
    }
