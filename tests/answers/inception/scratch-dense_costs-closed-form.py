# task: dense_costs
# verdict: right
# way: closed form, arithmetic series in place of a loop over the layers
def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    pixels, middle = height * width, bottleneck * growth_rate
    read = layers * in_channels + growth_rate * (layers * (layers - 1) // 2)
    leave = in_channels + layers * growth_rate
    weights = middle * (read + 9 * layers * growth_rate)
    return dict(
        channels=leave, parameters=weights, multiply_adds=weights * pixels,
        copied=read * pixels, made=leave * pixels,
    )  # fmt: skip
