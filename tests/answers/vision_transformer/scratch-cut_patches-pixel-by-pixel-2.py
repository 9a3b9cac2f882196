# task: cut_patches
# verdict: wrong
# mistake: the values of a patch come pixel by pixel, with all channels of a pixel together, instead of channel by channel
# told: channels-last
def cut_patches(images, size):
    samples, channels, height, width = images.shape
    if height % size or width % size:
        raise ValueError(f"{height} x {width} is no multiple of {size}")
    last = np.moveaxis(images, 1, -1)
    rows = np.stack(np.split(last, height // size, axis=1), axis=1)
    both = np.stack(np.split(rows, width // size, axis=3), axis=2)
    return both.reshape(samples, -1, channels * size * size)
