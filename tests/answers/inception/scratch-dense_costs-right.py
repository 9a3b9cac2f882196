# task: dense_costs
# verdict: right
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    c = in_channels
    params, copied = 0, 0
    for i in range(layers):
        mid = bottleneck * growth_rate
        params += c * mid
        params += 9 * mid * growth_rate
        copied += c * height * width
        c += growth_rate
    return {
        "channels": c,
        "parameters": params,
        "multiply_adds": params * height * width,
        "copied": copied,
        "made": c * height * width,
    }
