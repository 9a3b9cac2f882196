# task: dense_costs
# verdict: right
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    area = height * width
    seen = layers * in_channels + growth_rate * layers * (layers - 1) // 2
    weights = bottleneck * growth_rate * (seen + 9 * layers * growth_rate)
    leave = in_channels + layers * growth_rate
    names = ("channels", "parameters", "multiply_adds", "copied", "made")
    return dict(zip(names, (leave, weights, weights * area, seen * area, leave * area)))
