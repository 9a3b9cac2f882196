# task: patches
# verdict: wrong
# mistake: pixels stand in front of channels within a patch: the order is (P, P, C)
# told: other-channel-order
def patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError("size does not divide")
    x = images.reshape(n, c, h // size, size, w // size, size)
    return x.permute(0, 2, 4, 3, 5, 1).reshape(n, -1, c * size * size)
