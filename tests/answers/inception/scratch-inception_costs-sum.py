# task: inception_costs
# verdict: wrong
# mistake: the six widths are simply summed up as the channels
# told: reductions-handed-on
def inception_costs(in_channels, widths, height, width, reductions=True):
    a, b, c, d, e, f = widths
    if reductions:
        convs = [(in_channels, a, 1), (in_channels, b, 1), (b, c, 3),
                 (in_channels, d, 1), (d, e, 5), (in_channels, f, 1)]
    else:
        convs = [(in_channels, a, 1), (in_channels, c, 3), (in_channels, e, 5)]
    w = sum(i * o * k * k for i, o, k in convs)
    return {
        "channels": sum(widths),
        "parameters": w + sum(o for _, o, _ in convs),
        "multiply_adds": w * height * width,
    }
