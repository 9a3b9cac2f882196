# task: conv_cost
# verdict: wrong
# mistake: biases count as multiplications; the size of the output uses the height for both axes
# told: bias-among-multiply-adds, rows-squared
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    side = conv_output_size(height, kernel_size, stride, padding)
    parameters = out_channels * (in_channels * kernel_size * kernel_size + 1)
    return parameters, parameters * side * side
