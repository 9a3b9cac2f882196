# task: patches
# verdict: wrong
# mistake: within a patch the channels come last, as in TensorFlow, and not first
# mistake: only the height is checked; a width that P does not divide ends in a RuntimeError of reshape
# told: only-one-side-checked, other-channel-order
def patches(images, size):
    n, c, h, w = images.shape
    if h % size != 0:
        raise ValueError(f"{size} does not divide {h}")
    rows, columns = h // size, w // size
    grid = images.reshape(n, c, rows, size, columns, size)
    grid = grid.permute(0, 2, 4, 3, 5, 1)
    return grid.reshape(n, rows * columns, size * size * c)
