# task: dense_kernel
# verdict: wrong
# mistake: with channels_last the maps are read as (W, H, C) instead of (H, W, C), so places are mixed up in maps that are not one row or column
# told: width-first-with-channels-last
def dense_kernel(weight, height, width, channels_last=False):
    outputs, inputs = weight.shape
    channels, rest = divmod(inputs, height * width)
    if rest:
        raise ValueError(f"{inputs} values are no maps of {height} x {width}")
    if not channels_last:
        return weight.reshape(outputs, channels, height, width)
    maps = weight.reshape(outputs, width, height, channels)
    return np.transpose(maps, (0, 3, 2, 1))
