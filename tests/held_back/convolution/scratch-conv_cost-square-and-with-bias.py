# task: conv_cost
# verdict: wrong
# mistake: takes the image for a square, the width of the output is that of its height
# mistake: counts adding the bias as one more multiply-add at every place

def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    places = conv_output_size(height, kernel_size, stride, padding) ** 2
    parameters = out_channels * (in_channels * kernel_size**2 + 1)
    return parameters, parameters * places
