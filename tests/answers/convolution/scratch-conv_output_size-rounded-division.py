# task: conv_output_size
# verdict: wrong
# mistake: the places are counted by int() of a true division, which rounds towards zero: a window that is too large by less than a stride gives int(-0.5) + 1 = 1 place instead of a ValueError
# told: truncated-towards-zero
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    least = {"size": (size, 1), "kernel_size": (kernel_size, 1), "stride": (stride, 1),
             "padding": (padding, 0), "dilation": (dilation, 1)}
    for name, (value, low) in least.items():
        if value < low:
            raise ValueError(f"{name} is {value}")
    window = dilation * (kernel_size - 1) + 1
    places = int((size + 2 * padding - window) / stride) + 1
    if places < 1:
        raise ValueError("the window does not fit")
    return places
