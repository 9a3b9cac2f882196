# task: conv_output_size
# verdict: wrong
# mistake: the padding is added once instead of at each end
# mistake: a window that does not fit raises no ValueError, the count is just 0
# told: fit-not-checked, padding-counted-once
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    span = dilation * (kernel_size - 1) + 1
    count = 0
    start = 0
    while start + span <= size + padding:
        count += 1
        start += stride
    return count
