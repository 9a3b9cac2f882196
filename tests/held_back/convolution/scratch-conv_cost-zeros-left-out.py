# task: conv_cost
# verdict: wrong
# mistake: leaves out the multiplications with zeros of the padding, which are to count

def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    def pixels_seen(size):
        places = conv_output_size(size, kernel_size, stride, padding)
        seen = 0
        for place in range(places):
            start = place * stride - padding
            seen += min(start + kernel_size, size) - max(start, 0)
        return seen

    weights = in_channels * out_channels * kernel_size**2
    work = in_channels * out_channels * pixels_seen(height) * pixels_seen(width)
    return weights + out_channels, work
