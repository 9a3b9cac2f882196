# task: conv_costs
# verdict: wrong
# mistake: the multiply-adds are not divided by the groups: every map made is counted as if it saw all maps that enter
# mistake: the bytes hold the maps on both sides only, the weights are missing
# told: bytes-of-the-maps-only, groups-not-counted
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    area = kernel_size**2
    places = height * width
    weights = in_channels // groups * out_channels * area
    work = in_channels * out_channels * area * places
    moved = 4 * places * (in_channels + out_channels)
    return {"parameters": weights, "multiply_adds": work, "bytes": moved}
