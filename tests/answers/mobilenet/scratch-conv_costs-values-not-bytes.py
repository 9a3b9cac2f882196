# task: conv_costs
# verdict: wrong
# mistake: the bytes are numbers of values, not times four
# told: values-for-bytes
def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    parameters = out_channels * (in_channels // groups) * kernel_size**2
    area = height * width
    return {
        "parameters": parameters,
        "multiply_adds": parameters * area,
        "bytes": (in_channels + out_channels) * area + parameters,
    }
