# task: conv_output_size
# verdict: wrong
# mistake: int(... / stride) rounds towards zero, so a window that is too large by less than the stride (size 4, kernel 5, stride 2) gives 0 + 1 = 1 position instead of a ValueError
# mistake: the dilation is not checked against its least value: 0 is taken for a window of one pixel, without a ValueError
# told: dilation-not-checked, truncated-towards-zero
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    least = {"size": 1, "kernel_size": 1, "stride": 1, "padding": 0}
    given = dict(zip(least, (size, kernel_size, stride, padding)))
    for name in least:
        if given[name] < least[name]:
            raise ValueError(f"{name} must be at least {least[name]}")
    room = size + padding + padding - dilation * (kernel_size - 1) - 1
    positions = int(room / stride) + 1
    if positions < 1:
        raise ValueError("the window does not fit")
    return positions
