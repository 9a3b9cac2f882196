# task: conv_output_size
# verdict: wrong
# mistake: rounds up, so that the last window hangs over the edge
# mistake: padding and dilation are not checked against their least values
# told: size-rounded-up, padding-and-dilation-not-checked
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if size < 1 or kernel_size < 1 or stride < 1:
        raise ValueError("size, kernel_size and stride must be at least 1")
    window = dilation * (kernel_size - 1) + 1
    room = size + 2 * padding - window
    if room < 0:
        raise ValueError("the window does not fit into the image")
    return -(-room // stride) + 1
