# task: conv_output_size
# verdict: wrong
# mistake: the window of a dilated kernel is taken as d * kernel_size pixels
# told: dilation-times-kernel
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    span = dilation * kernel_size
    if span > size + 2 * padding:
        raise ValueError("the window does not fit")
    return (size + 2 * padding - span) // stride + 1
