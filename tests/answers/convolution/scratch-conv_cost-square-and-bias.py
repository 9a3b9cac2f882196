# task: conv_cost
# verdict: wrong
# mistake: the number of positions is the square of those along the height, so images that are not square are counted wrongly
# mistake: adding the bias is counted as one more multiply-add at each position
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
    per_output = in_channels * kernel_size * kernel_size + 1  # with bias
    parameters = out_channels * per_output
    return parameters, parameters * side**2
