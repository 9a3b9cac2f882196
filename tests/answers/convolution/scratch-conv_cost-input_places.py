# task: conv_cost
# verdict: wrong
# mistake: the places are counted by the size of the input, not of the output
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
    parameters = weights + out_channels
    multiply_adds = weights * height * width
    return parameters, multiply_adds
