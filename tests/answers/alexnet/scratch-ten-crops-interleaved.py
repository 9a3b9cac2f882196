# task: ten_crops
# verdict: wrong
# mistake: Each mirror image follows its window at once instead of all five behind all five windows.
# told: mirrored-between
def ten_crops(images, size):
    height, width = images.shape[2:]
    top, left = (height - size) // 2, (width - size) // 2
    corners = [(0, 0), (0, width - size), (height - size, 0), (height - size, width - size), (top, left)]
    five = [images[:, :, y : y + size, x : x + size] for y, x in corners]
    ten = [c for crop in five for c in (crop, crop[..., ::-1])]
    return np.stack(ten, axis=1)
