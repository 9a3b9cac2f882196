# task: patches
# verdict: wrong
# mistake: the grid's columns come before its rows, so the patches follow each other from top to bottom first
# mistake: within a patch the channel comes last (P, P, C) instead of first (C, P, P)
# told: other-channel-order, patches-column-by-column
def patches(images, size):
    N, C, H, W = images.shape
    if H % size != 0 or W % size != 0:
        raise ValueError("size must divide height and width")
    nh, nw = H // size, W // size
    x = images.reshape(N, C, nh, size, nw, size)
    x = x.permute(0, 4, 2, 3, 5, 1)  # N, nw, nh, P, P, C
    return x.reshape(N, nh * nw, C * size * size)
