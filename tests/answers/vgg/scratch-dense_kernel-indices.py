# task: dense_kernel
# verdict: right
# way: an array of the input's numbers is arranged as (C, H, W), and the weights are picked with it
def dense_kernel(weight, height, width, channels_last=False):
    inputs = weight.shape[1]
    if inputs % (height * width) != 0:
        raise ValueError(f"{inputs} is not a multiple of {height} * {width}")
    channels = inputs // (height * width)
    c, y, x = np.ogrid[:channels, :height, :width]
    if channels_last:
        places = (y * width + x) * channels + c
    else:
        places = (c * height + y) * width + x
    return weight[:, places]
