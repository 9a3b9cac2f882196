# task: dense_costs
# verdict: wrong
# mistake: the list is counted after the new maps were put into it
# told: new-maps-counted-before-the-layer
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    params = 0
    copied = 0
    channels = in_channels
    for _ in range(layers):
        params += channels * bottleneck * growth_rate
        params += bottleneck * growth_rate * growth_rate * 9
        channels += growth_rate
        copied += channels
    area = height * width
    return {"channels": channels, "parameters": params, "multiply_adds": params * area,
            "copied": copied * area, "made": channels * area}
