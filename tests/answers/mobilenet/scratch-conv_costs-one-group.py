# task: conv_costs
# verdict: wrong
# mistake: weights and multiply-adds are those of one group only: divided by groups for the input and for the output maps, and never multiplied by the number of groups
# mistake: the weights are counted with one byte each in "bytes", only the maps with four
# told: groups-counted-twice, weights-of-one-byte
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    places = height * width
    seen = in_channels // groups
    made = out_channels // groups
    weights = kernel_size * kernel_size * seen * made
    moved = 4 * (in_channels + out_channels) * places + weights
    return {
        "parameters": weights,
        "multiply_adds": weights * places,
        "bytes": moved,
    }
