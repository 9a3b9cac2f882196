# task: inception_costs
# verdict: wrong
# mistake: the biases are not counted among the parameters
# told: inception-biases-not-counted
def inception_costs(in_channels, widths, height, width, reductions=True):
    a, b1, b2, c1, c2, d = widths
    if reductions:
        convs = [(in_channels, a, 1), (in_channels, b1, 1), (b1, b2, 3),
                 (in_channels, c1, 1), (c1, c2, 5), (in_channels, d, 1)]
        channels = a + b2 + c2 + d
    else:
        convs = [(in_channels, a, 1), (in_channels, b2, 3), (in_channels, c2, 5)]
        channels = a + b2 + c2 + in_channels
    weights = sum(i * o * k * k for i, o, k in convs)
    return {"channels": channels, "parameters": weights, "multiply_adds": weights * height * width}
