# task: inception_costs
# verdict: wrong
# mistake: multiply_adds is parameters times pixels, so biases are counted as multiplications
# mistake: without reductions the pooling branch is taken to hand on widths[5] maps instead of all in_channels (figure 2a has no convolution behind it)
# told: inception-biases-as-work, pooling-hands-on-its-width-without-reductions
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, narrow3, three, narrow5, five, pooled = widths
    if reductions:
        layers_ = [
            (in_channels, one, 1), (in_channels, narrow3, 1), (narrow3, three, 3),
            (in_channels, narrow5, 1), (narrow5, five, 5), (in_channels, pooled, 1),
        ]  # fmt: skip
    else:
        layers_ = [(in_channels, one, 1), (in_channels, three, 3), (in_channels, five, 5)]
    parameters = sum((a * k * k + 1) * b for a, b, k in layers_)
    return {
        "channels": one + three + five + pooled,
        "parameters": parameters,
        "multiply_adds": parameters * height * width,
    }
