# task: conv_output_size
# verdict: wrong
# mistake: whether the window fits is asked of the kernel without its gaps: a dilated window that is larger than the padded image raises no ValueError and gives 0 or less (or 1 where the floor allows)
# told: fit-without-the-dilation
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    for value, least in (
        (size, 1), (kernel_size, 1), (stride, 1), (padding, 0), (dilation, 1)
    ):
        if value < least:
            raise ValueError(f"{value} is below {least}")
    padded = size + 2 * padding
    if kernel_size > padded:
        raise ValueError(f"a window of {kernel_size} does not fit into {padded}")
    return (padded - dilation * (kernel_size - 1) - 1) // stride + 1
