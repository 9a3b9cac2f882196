# task: ten_crops
# verdict: wrong
# mistake: crops and their mirror images take turns instead of all five first
# told: mirrored-between
def ten_crops(images, size):
    h, w = images.shape[2:]
    tops = [0, 0, h - size, h - size, (h - size) // 2]
    lefts = [0, w - size, 0, w - size, (w - size) // 2]
    crops = []
    for top, left in zip(tops, lefts):
        crop = images[:, :, top:top + size, left:left + size]
        crops += [crop, crop[..., ::-1]]
    return np.stack(crops, axis=1)
