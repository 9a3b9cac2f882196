# task: conv_output_size
# verdict: wrong
# mistake: no error if the window does not fit
# told: fit-not-checked
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    window = dilation * (kernel_size - 1) + 1
    return (size + 2 * padding - window) // stride + 1
