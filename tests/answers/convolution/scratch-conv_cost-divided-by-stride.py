# task: conv_cost
# verdict: wrong
# mistake: the places with stride 1 are counted and divided by the stride, rounded down, so the first place is lost where the stride does not divide (28 pixels, kernel 5, stride 5: 24 // 5 = 4 instead of 5)
# told: positions-divided-by-the-stride
def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    kernel = in_channels * kernel_size**2
    places = 1
    for side in (height, width):
        places *= conv_output_size(side, kernel_size, 1, padding) // stride
    return out_channels * (kernel + 1), out_channels * kernel * places
