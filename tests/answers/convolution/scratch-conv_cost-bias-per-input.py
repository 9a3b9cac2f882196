# task: conv_cost
# verdict: wrong
# mistake: the biases are one per input channel; the multiply-adds include adding the bias
# told: bias-for-each-input-channel
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    rows = conv_output_size(height, kernel_size, stride, padding)
    columns = conv_output_size(width, kernel_size, stride, padding)
    parameters = in_channels * (out_channels * kernel_size**2 + 1)
    return parameters, parameters * rows * columns
