# task: cut_patches
# verdict: wrong
# mistake: the values of a patch come pixel by pixel, all channels of a pixel together
# told: channels-last
def cut_patches(images, size):
    n, c, height, width = images.shape
    if height % size or width % size:
        raise ValueError(f"{height} x {width} is not a multiple of {size}")
    squares = images.reshape(n, c, height // size, size, width // size, size)
    return squares.transpose(0, 2, 4, 3, 5, 1).reshape(n, -1, c * size * size)
