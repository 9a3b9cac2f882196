# task: conv_cost
# verdict: wrong
# mistake: counts one place for each input pixel, without regard to stride, padding and border
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
    weights = out_channels * in_channels * kernel_size * kernel_size
    return weights + out_channels, weights * height * width
