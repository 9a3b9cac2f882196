# task: dense_costs
# verdict: wrong
# mistake: "made" counts only the maps that the layers of the block make, not those that entered and leave it with them
# told: new-maps-only-made
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    area = height * width
    seen = [in_channels + i * growth_rate for i in range(layers)]
    middle = bottleneck * growth_rate
    weights = sum(c * middle + 9 * middle * growth_rate for c in seen)
    return {
        "channels": in_channels + layers * growth_rate,
        "parameters": weights,
        "multiply_adds": weights * area,
        "copied": sum(seen) * area,
        "made": layers * growth_rate * area,
    }
