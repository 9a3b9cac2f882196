# task: conv_output_size
# verdict: wrong
# mistake: whether the window fits is checked with kernel_size, not with the dilated window, so that 0 or less comes back instead of a ValueError
# told: fit-without-the-dilation
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("argument too small")
    padded = size + 2 * padding
    if kernel_size > padded:
        raise ValueError("the window does not fit into the image")
    window = dilation * (kernel_size - 1) + 1
    return (padded - window) // stride + 1
