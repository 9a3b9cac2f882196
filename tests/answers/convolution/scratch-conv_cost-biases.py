# task: conv_cost
# verdict: wrong
# mistake: one bias per input channel instead of per output channel
# mistake: adding the bias is counted among the multiply-adds
# told: bias-among-multiply-adds, bias-for-each-input-channel
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
    per_kernel = in_channels * kernel_size * kernel_size
    parameters = per_kernel * out_channels + in_channels
    multiply_adds = (per_kernel + 1) * out_channels * rows * columns
    return parameters, multiply_adds
