# task: conv_cost
# verdict: wrong
# mistake: the work is counted at every pixel of the input instead of the output
# told: positions-of-the-input
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    weights = in_channels * out_channels * kernel_size**2
    return weights + out_channels, weights * height * width
