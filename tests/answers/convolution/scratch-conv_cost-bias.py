# task: conv_cost
# verdict: wrong
# mistake: adding the bias is counted as one more multiply-add at every place
# mistake: the output is taken as square, as high as the height says
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
    weights = in_channels * kernel_size**2
    parameters = out_channels * (weights + 1)
    side = conv_output_size(height, kernel_size, stride, padding)
    return parameters, parameters * side * side
