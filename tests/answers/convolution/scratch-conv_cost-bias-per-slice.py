# task: conv_cost
# verdict: wrong
# mistake: a bias is counted for each pair of an input and an output channel instead of one for each output channel
# mistake: the places are counted as (height * width) // stride^2, as if the window stood at every pixel of the input, whatever padding and kernel are
# told: bias-for-each-pair-of-channels
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    slices = in_channels * out_channels
    parameters = slices * (kernel_size**2 + 1)
    places = height * width // stride**2
    return parameters, slices * kernel_size**2 * places
