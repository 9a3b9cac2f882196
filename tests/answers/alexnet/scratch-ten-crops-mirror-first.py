# task: ten_crops
# verdict: wrong
# mistake: The whole image is mirrored before the cut, so left and right windows are exchanged in the second five.
# told: cut-from-the-mirrored-image
def ten_crops(images, size):
    height, width = images.shape[2:]
    top, left = (height - size) // 2, (width - size) // 2
    corners = [(0, 0), (0, width - size), (height - size, 0), (height - size, width - size), (top, left)]
    five = [images[:, :, y : y + size, x : x + size] for y, x in corners]
    ten = five + [images[..., ::-1][:, :, y : y + size, x : x + size] for y, x in corners]
    return np.stack(ten, axis=1)
