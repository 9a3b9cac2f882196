# task: conv_output_size
# verdict: wrong
# mistake: the window with dilation is taken as dilation times kernel size; stride below 1 is not checked
# told: dilation-times-kernel
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if size < 1 or kernel_size < 1 or padding < 0 or dilation < 1:
        raise ValueError("an argument is below its least value")
    window = dilation * kernel_size
    if size + 2 * padding < window:
        raise ValueError("the window does not fit")
    return (size + 2 * padding - window) // stride + 1
