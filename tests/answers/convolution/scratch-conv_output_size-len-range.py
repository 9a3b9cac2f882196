# task: conv_output_size
# verdict: right
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    least = {"size": 1, "kernel_size": 1, "stride": 1, "padding": 0, "dilation": 1}
    given = dict(size=size, kernel_size=kernel_size, stride=stride, padding=padding, dilation=dilation)
    too_small = [name for name in least if given[name] < least[name]]
    if too_small:
        raise ValueError(f"too small: {too_small}")
    last_start = size + 2 * padding - dilation * (kernel_size - 1)
    starts = range(0, last_start, stride)
    if len(starts) == 0:
        raise ValueError("no window fits")
    return len(starts)
