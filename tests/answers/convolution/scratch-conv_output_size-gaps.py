# task: conv_output_size
# verdict: wrong
# mistake: counts a gap behind the last weight, too: k + (d - 1) k instead of d (k - 1) + 1
# told: dilation-times-kernel
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    window = kernel_size + (dilation - 1) * kernel_size
    room = size + 2 * padding - window
    if room < 0:
        raise ValueError("the window does not fit")
    return room // stride + 1
