# task: dense_costs
# verdict: wrong
# mistake: the inputs of all layers are counted as if only the new maps of the layer before entered; the 3x3 convolution is counted with the maps that enter, not with those of the bottleneck
# told: newest-maps-copied-alone, second-convolution-sees-all-maps
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    places = height * width
    parameters, copied, channels = 0, 0, in_channels
    for number in range(layers):
        parameters += channels * bottleneck * growth_rate + channels * growth_rate * 9
        copied += (in_channels if number == 0 else growth_rate) * places
        channels += growth_rate
    return {
        "channels": channels, "parameters": parameters,
        "multiply_adds": parameters * places, "copied": copied, "made": channels * places,
    }
