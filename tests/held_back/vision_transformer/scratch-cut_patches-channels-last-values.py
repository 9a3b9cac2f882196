# task: cut_patches
# verdict: wrong
# mistake: within a patch the values come place by place with the channels last instead of channel by channel
def cut_patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError("The sides must be multiples of the size.")
    blocks = images.reshape(n, c, h // size, size, w // size, size)
    return blocks.transpose(0, 2, 4, 3, 5, 1).reshape(n, -1, c * size * size)
