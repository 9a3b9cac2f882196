# task: cut_patches
# verdict: wrong
# mistake: the channel is the last axis of a patch
# told: channels-last
def cut_patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError("size")
    x = images.reshape(n, c, h // size, size, w // size, size)
    return x.transpose(0, 2, 4, 3, 5, 1).reshape(n, -1, size * size * c)
