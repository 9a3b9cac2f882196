# task: dense_costs
# verdict: wrong
# mistake: the bottleneck is always 4; made counts the new maps only
# told: bottleneck-of-four-always, new-maps-only-made
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    inputs = [in_channels + i * growth_rate for i in range(layers)]
    parameters = sum(4 * growth_rate * c + 36 * growth_rate**2 for c in inputs)
    return {
        "channels": in_channels + layers * growth_rate,
        "parameters": parameters,
        "multiply_adds": parameters * height * width,
        "copied": sum(inputs) * height * width,
        "made": layers * growth_rate * height * width,
    }
