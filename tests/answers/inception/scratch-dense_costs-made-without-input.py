# task: dense_costs
# verdict: wrong
# mistake: the numbers made leave out the maps that entered the block
# told: new-maps-only-made
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    places, middle = height * width, bottleneck * growth_rate
    parameters = copied = 0
    channels = in_channels
    for _ in range(layers):
        parameters += channels * middle + 9 * middle * growth_rate
        copied += channels * places
        channels += growth_rate
    return {
        "channels": channels,
        "parameters": parameters,
        "multiply_adds": parameters * places,
        "copied": copied,
        "made": layers * growth_rate * places,
    }
