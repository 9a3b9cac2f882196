# task: dense_costs
# verdict: wrong
# mistake: the maps that leave the block count as one more copied input
# told: what-leaves-counted-as-copied
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    places = height * width
    parameters = copied = 0
    channels = in_channels
    for _ in range(layers):
        copied += channels * places
        middle = bottleneck * growth_rate
        parameters += channels * middle + 9 * middle * growth_rate
        channels += growth_rate
    copied += channels * places
    return {
        "channels": channels, "parameters": parameters,
        "multiply_adds": parameters * places, "copied": copied, "made": channels * places,
    }
