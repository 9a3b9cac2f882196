# task: conv_output_size
# verdict: wrong
# mistake: rounds up, and so counts a last position at which the window hangs over the edge
# mistake: arguments below their least values, such as a negative padding or a dilation of 0, are not refused

def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    room = size + 2 * padding - dilation * (kernel_size - 1) - 1
    if room < 0:
        raise ValueError("the window does not fit into the image")
    return -(-room // stride) + 1
