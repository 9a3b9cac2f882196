# task: dense_costs
# verdict: wrong
# mistake: "made" counts only the maps that the layers add; the maps that entered leave the block, too
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    places = height * width
    middle = bottleneck * growth_rate
    inputs = [in_channels + i * growth_rate for i in range(layers)]
    weights = sum(c * middle + 9 * middle * growth_rate for c in inputs)
    return {
        "channels": in_channels + layers * growth_rate,
        "parameters": weights,
        "multiply_adds": weights * places,
        "copied": sum(inputs) * places,
        "made": layers * growth_rate * places,
    }
