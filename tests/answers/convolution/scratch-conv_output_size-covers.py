# task: conv_output_size
# verdict: wrong
# mistake: the window is taken to cover d * (kernel_size - 1) pixels, the + 1 is forgotten
# told: window-without-its-last-pixel
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    for value, least in (
        (size, 1), (kernel_size, 1), (stride, 1), (padding, 0), (dilation, 1)
    ):
        if value < least:
            raise ValueError(f"{value} is below {least}")
    covered = dilation * (kernel_size - 1)
    room = size + 2 * padding - covered
    if room < 0:
        raise ValueError("the window does not fit")
    return room // stride + 1
