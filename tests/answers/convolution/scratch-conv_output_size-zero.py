# task: conv_output_size
# verdict: wrong
# mistake: only a negative number of positions is refused, so that a window that is barely too large gives 0 instead of ValueError
# told: only-negative-counts-refused
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if size < 1 or kernel_size < 1 or stride < 1 or dilation < 1:
        raise ValueError("size, kernel_size, stride and dilation must be >= 1")
    if padding < 0:
        raise ValueError("padding must be >= 0")
    window = dilation * (kernel_size - 1) + 1
    positions = (size + 2 * padding - window) // stride + 1
    if positions < 0:
        raise ValueError("the window does not fit")
    return positions
