# task: conv_cost
# verdict: wrong
# mistake: the biases are missing among the parameters
# mistake: multiplications and additions are counted separately, so that the multiply-adds come out doubled
# told: additions-counted-twice, biases-not-counted
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    def places(n):
        count = (n + 2 * padding - kernel_size) // stride + 1
        if count < 1:
            raise ValueError("kernel does not fit")
        return count

    params = in_channels * out_channels * kernel_size**2
    flops = 2 * params * places(height) * places(width)
    return params, flops
