# task: conv_output_size
# verdict: wrong
# mistake: int() cuts towards zero, so that for strides above 1 a window that does not fit gives 1 position instead of ValueError
# told: truncated-towards-zero
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    for value, least in [(size, 1), (kernel_size, 1), (stride, 1), (padding, 0), (dilation, 1)]:
        if value < least:
            raise ValueError(f"{value} is below {least}")
    n = int((size + 2 * padding - dilation * (kernel_size - 1) - 1) / stride) + 1
    if n < 1:
        raise ValueError("window larger than the padded image")
    return n
