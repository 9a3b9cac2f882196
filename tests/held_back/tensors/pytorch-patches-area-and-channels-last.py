# task: patches
# verdict: wrong
# mistake: only asks whether the area of the patch divides the area of the image, so that 2 x 8 with size 4 raises no ValueError
# mistake: within a patch the channels come last (P, P, C) instead of first

def patches(images, size):
    n, c, h, w = images.shape
    if (h * w) % (size * size) != 0:
        raise ValueError("size does not divide the image")
    cut = images.reshape(n, c, h // size, size, w // size, size)
    cut = cut.permute(0, 2, 4, 3, 5, 1)  # (N, rows, columns, P, P, C)
    return cut.reshape(n, (h // size) * (w // size), -1)
