# task: conv_costs
# verdict: wrong
# mistake: the multiply-adds are those of a convolution without groups
# mistake: the bytes of the maps that enter include the zeros of the border
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    places = height * width
    parameters = in_channels // groups * out_channels * kernel_size**2
    border = 2 * (kernel_size // 2)
    entering = in_channels * (height + border) * (width + border)
    return {
        "parameters": parameters,
        "multiply_adds": in_channels * out_channels * kernel_size**2 * places,
        "bytes": 4 * (entering + parameters + out_channels * places),
    }
