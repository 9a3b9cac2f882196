# task: conv_cost
# verdict: wrong
# mistake: The positions are counted on the input, without stride and padding.
# told: positions-of-the-input
def conv_cost(
    in_channels, out_channels, kernel_size, height, width, stride=1, padding=0,
):
    weights = in_channels * out_channels * kernel_size**2
    positions = height * width
    return weights + out_channels, weights * positions
