# task: conv_costs
# verdict: wrong
# mistake: floating point operations are counted, two for each multiply-add
# told: two-operations-each
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    p = in_channels * out_channels * kernel_size**2 // groups
    b = 4 * (in_channels * height * width + out_channels * height * width + p)
    return {"parameters": p, "multiply_adds": 2 * p * height * width, "bytes": b}
