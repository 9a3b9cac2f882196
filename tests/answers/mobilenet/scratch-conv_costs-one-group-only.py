# task: conv_costs
# verdict: wrong
# mistake: weights are (in / groups) * (out / groups) * k * k, those of a single group, so weights and multiply-adds (and the bytes of the weights) are groups times too few
# told: groups-counted-twice
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    enter, leave = in_channels // groups, out_channels // groups
    weights = enter * leave * kernel_size**2
    places = height * width
    moved = in_channels * places + weights + out_channels * places
    return {
        "parameters": weights,
        "multiply_adds": weights * places,
        "bytes": 4 * moved,
    }
