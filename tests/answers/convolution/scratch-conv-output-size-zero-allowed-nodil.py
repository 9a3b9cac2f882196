# task: conv_output_size
# verdict: wrong
# mistake: If no window fits, 0 is returned instead of an error.
# mistake: The dilation is ignored.
# told: dilation-ignored, fit-not-checked
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("argument too small")
    window = kernel_size
    count = len(range(0, size + 2 * padding - window + 1, stride))
    return count
