# task: conv_output_size
# verdict: wrong
# mistake: whether the window fits is asked of the bare image, not of the padded one: size 3, kernel 5, padding 1 (one position) raises ValueError
# told: fit-without-the-padding
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    window = dilation * (kernel_size - 1) + 1
    if window > size:
        raise ValueError(f"a window of {window} pixels does not fit into {size}")
    return (size + 2 * padding - window) // stride + 1
