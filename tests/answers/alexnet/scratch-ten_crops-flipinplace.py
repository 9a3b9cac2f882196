# task: ten_crops
# verdict: wrong
# mistake: each window is followed by its own mirror image (interleaved) instead of five windows and then five mirror images
# told: mirrored-between
def ten_crops(images, size):
    n, c, h, w = images.shape
    top, left = (h - size) // 2, (w - size) // 2
    corners = [(0, 0), (0, w - size), (h - size, 0), (h - size, w - size), (top, left)]
    crops = []
    for y, x in corners:
        window = images[:, :, y:y + size, x:x + size]
        crops.append(window)
        crops.append(window[:, :, :, ::-1])
    return np.stack(crops, axis=1)
