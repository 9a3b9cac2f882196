# task: conv_output_size
# verdict: wrong
# mistake: The padding is added only once instead of at each end.
# told: padding-counted-once
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("argument too small")
    window = dilation * (kernel_size - 1) + 1
    count = len(range(0, size + padding - window + 1, stride))
    if count == 0:
        raise ValueError("window does not fit")
    return count
