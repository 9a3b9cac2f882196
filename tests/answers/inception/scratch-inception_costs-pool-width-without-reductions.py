# task: inception_costs
# verdict: wrong
# mistake: without reductions the pooling branch hands on its width and not all maps that enter
# told: pooling-hands-on-its-width-without-reductions
def inception_costs(in_channels, widths, height, width, reductions=True):
    w1, r3, w3, r5, w5, wp = widths
    if reductions:
        convs = [(in_channels, w1, 1), (in_channels, r3, 1), (r3, w3, 3),
                 (in_channels, r5, 1), (r5, w5, 5), (in_channels, wp, 1)]
    else:
        convs = [(in_channels, w1, 1), (in_channels, w3, 3), (in_channels, w5, 5)]
    weights = sum(a * b * k * k for a, b, k in convs)
    return {
        "channels": w1 + w3 + w5 + wp,
        "parameters": weights + sum(b for _, b, _ in convs),
        "multiply_adds": weights * height * width,
    }
