# task: dense_costs
# verdict: wrong
# mistake: every layer is taken to be as large as the first one
# told: layers-that-see-what-entered-only
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    mid = bottleneck * growth_rate
    per_layer = in_channels * mid + 9 * mid * growth_rate
    params = layers * per_layer
    hw = height * width
    channels = in_channels + layers * growth_rate
    copied = sum(in_channels + i * growth_rate for i in range(layers)) * hw
    return {"channels": channels, "parameters": params, "multiply_adds": params * hw,
            "copied": copied, "made": channels * hw}
