# task: ten_crops
# verdict: wrong
# mistake: each mirror image comes right behind its window, not behind all five
# told: mirrored-between
def ten_crops(images, size):
    n, c, h, w = images.shape
    i, j = (h - size) // 2, (w - size) // 2
    places = [(0, 0), (0, w - size), (h - size, 0), (h - size, w - size), (i, j)]
    crops = []
    for top, left in places:
        crop = images[:, :, top : top + size, left : left + size]
        crops.append(crop)
        crops.append(crop[:, :, :, ::-1])
    return np.stack(crops, axis=1)
