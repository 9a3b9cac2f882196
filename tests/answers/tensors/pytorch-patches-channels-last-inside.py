# task: patches
# verdict: wrong
# mistake: within a patch the values stand in the order (P, P, C)
# told: other-channel-order
def patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError(f"{size} does not divide {h} and {w}.")
    cut = images.reshape(n, c, h // size, size, w // size, size)
    return cut.permute(0, 2, 4, 3, 5, 1).reshape(n, -1, c * size**2)
