# task: dense_costs
# verdict: wrong
# mistake: "made" counts the maps that the layers add, without those that entered, which leave the block as well
# told: new-maps-only-made
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    pixels, middle = height * width, bottleneck * growth_rate
    inputs = [in_channels + i * growth_rate for i in range(layers)]
    weights = sum(c * middle + 9 * middle * growth_rate for c in inputs)
    return {
        "channels": in_channels + layers * growth_rate,
        "parameters": weights,
        "multiply_adds": weights * pixels,
        "copied": sum(inputs) * pixels,
        "made": layers * growth_rate * pixels,
    }
