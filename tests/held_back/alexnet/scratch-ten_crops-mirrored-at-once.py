# task: ten_crops
# verdict: wrong
# mistake: each window is followed by its own mirror image; the five mirror images should come behind the five windows
def ten_crops(images, size):
    h, w = images.shape[2:]
    corners = [
        (0, 0), (0, w - size), (h - size, 0), (h - size, w - size),
        ((h - size) // 2, (w - size) // 2),
    ]
    crops = []
    for top, left in corners:
        crop = images[:, :, top : top + size, left : left + size]
        crops += [crop, crop[:, :, :, ::-1]]
    return np.stack(crops, axis=1)
