# task: conv_output_size
# verdict: right
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    for value, least in [(size, 1), (kernel_size, 1), (stride, 1), (padding, 0), (dilation, 1)]:
        if value < least:
            raise ValueError(f"{value} is below {least}")
    last = dilation * (kernel_size - 1)
    positions = len(range(0, size + 2 * padding - last, stride))
    if not positions:
        raise ValueError("window larger than the padded image")
    return positions
