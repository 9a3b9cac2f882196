# task: ten_crops
# verdict: wrong
# mistake: the image is mirrored first and the five windows are cut afterwards, so the mirrored "top left" is the mirror image of the top right window: left and right are exchanged in the second half (and the middle is one pixel off if W - size is odd)
# told: cut-from-the-mirrored-image
def ten_crops(images, size):
    height, width = images.shape[2:]
    bottom, right = height - size, width - size
    corners = [(0, 0), (0, right), (bottom, 0), (bottom, right),
               (bottom // 2, right // 2)]
    crops = []
    for version in (images, np.flip(images, axis=3)):
        for top, left in corners:
            crops.append(version[:, :, top:top + size, left:left + size])
    return np.stack(crops, axis=1)
