# task: conv_cost
# verdict: wrong
# mistake: the multiplications are counted at the places of the input, not of the output
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
    weights = out_channels * in_channels * kernel_size**2
    return weights + out_channels, weights * height * width
