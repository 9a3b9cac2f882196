# task: conv_output_size
# verdict: wrong
# mistake: arguments below their least value are not refused, only a window that does not fit
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    positions = (size + 2 * padding - dilation * (kernel_size - 1) - 1) // stride + 1
    if positions < 1:
        raise ValueError("the window does not fit")
    return positions
