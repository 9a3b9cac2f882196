# task: conv_output_size
# verdict: right
# way: the positions are the length of a range of starts
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is below its least value")
    window = dilation * (kernel_size - 1) + 1
    starts = range(-padding, size + padding - window + 1, stride)
    if not starts:
        raise ValueError(f"a window of {window} pixels does not fit")
    return len(starts)
