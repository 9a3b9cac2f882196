# task: conv_cost
# verdict: wrong
# mistake: The bias additions count as multiplications.
# mistake: Only one side of the kernel is counted.
# told: bias-among-multiply-adds, kernel-counted-along-one-axis
def conv_cost(
    in_channels, out_channels, kernel_size, height, width, stride=1, padding=0,
):
    weights = in_channels * out_channels * kernel_size
    positions = conv_output_size(height, kernel_size, stride, padding) * conv_output_size(width, kernel_size, stride, padding)
    return weights + out_channels, (weights + out_channels) * positions
