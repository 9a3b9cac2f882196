# task: dense_kernel
# verdict: wrong
# mistake: with channels_last height and width are read in the wrong order
# told: width-first-with-channels-last
def dense_kernel(weight, height, width, channels_last=False):
    outputs, inputs = weight.shape
    if inputs % (height * width):
        raise ValueError(f"{inputs} values do not fill maps of {height} x {width}.")
    maps = inputs // (height * width)
    if channels_last:
        return weight.reshape(outputs, width, height, maps).transpose(0, 3, 2, 1)
    return weight.reshape(outputs, maps, height, width)
