# task: ten_crops
# verdict: wrong
# mistake: the whole image is mirrored before the cuts, so that the last five come in another order (left and right exchanged)
# told: cut-from-the-mirrored-image
def ten_crops(images, size):
    height, width = images.shape[2:]
    top, left = (height - size) // 2, (width - size) // 2
    places = [
        (0, 0),
        (0, width - size),
        (height - size, 0),
        (height - size, width - size),
        (top, left),
    ]
    crops = []
    for view in (images, images[:, :, :, ::-1]):
        for y, x in places:
            crops.append(view[:, :, y : y + size, x : x + size])
    return np.stack(crops, axis=1)
