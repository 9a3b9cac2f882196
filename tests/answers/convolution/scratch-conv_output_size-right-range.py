# task: conv_output_size
# verdict: right
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation, padding + 1) < 1:
        raise ValueError("an argument is too small")
    weights = range(0, kernel_size * dilation, dilation)  # their places
    first, last = -padding, size + padding - 1 - weights[-1]
    starts = range(first, last + 1, stride)
    if not starts:
        raise ValueError("the window does not fit")
    return len(starts)
