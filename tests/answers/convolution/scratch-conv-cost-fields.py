# task: conv_cost
# verdict: right
def conv_cost(
    in_channels, out_channels, kernel_size, height, width, stride=1, padding=0,
):
    weights = in_channels * out_channels * kernel_size**2
    positions = conv_output_size(height, kernel_size, stride, padding) * conv_output_size(width, kernel_size, stride, padding)
    return weights + out_channels, weights * positions
