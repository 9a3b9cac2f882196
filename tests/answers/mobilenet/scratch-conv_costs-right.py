# task: conv_costs
# verdict: right
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    p = in_channels * out_channels * kernel_size**2 // groups
    b = 4 * (in_channels * height * width + out_channels * height * width + p)
    return {"parameters": p, "multiply_adds": p * height * width, "bytes": b}
