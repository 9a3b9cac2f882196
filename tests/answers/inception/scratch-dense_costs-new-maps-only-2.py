# task: dense_costs
# verdict: wrong
# mistake: "made" counts the maps that the layers add, not all that leave the block: those that entered are missing
# mistake: "copied" leaves out the input of the first layer, because nothing has to be concatenated there
# told: first-input-not-copied
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    area = height * width
    middle = bottleneck * growth_rate
    parameters = copied = 0
    channels = in_channels
    for number in range(layers):
        if number > 0:
            copied += channels * area
        parameters += channels * middle + 9 * middle * growth_rate
        channels += growth_rate
    return {
        "channels": channels,
        "parameters": parameters,
        "multiply_adds": parameters * area,
        "copied": copied,
        "made": layers * growth_rate * area,
    }
