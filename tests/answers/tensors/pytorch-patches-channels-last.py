# task: patches
# verdict: wrong
# mistake: within a patch the values stand in the order (P, P, C), all channels of a pixel together, not (C, P, P)
# mistake: only the area is checked, H * W by P * P, not H and W each: of 6x8 with P = 4 the last two rows are lost without a ValueError (and 2x8 raises RuntimeError)
# told: other-channel-order, rest-dropped
def patches(images, size):
    count, channels, height, width = images.shape
    if (height * width) % size**2 != 0:
        raise ValueError("the size of a patch does not divide the image")
    grid = images.unfold(2, size, size).unfold(3, size, size)  # (N, C, H/P, W/P, P, P)
    ordered = grid.permute(0, 2, 3, 4, 5, 1)
    squares = grid.shape[2] * grid.shape[3]
    return ordered.reshape(count, squares, channels * size * size)
