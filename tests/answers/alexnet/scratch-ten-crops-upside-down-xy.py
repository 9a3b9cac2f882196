# task: ten_crops
# verdict: wrong
# mistake: The mirror images are turned upside down instead of left to right.
# mistake: The corners top right and bottom left are exchanged.
# told: corners-by-columns, crops-upside-down
def ten_crops(images, size):
    height, width = images.shape[2:]
    top, left = (height - size) // 2, (width - size) // 2
    corners = [(0, 0), (height - size, 0), (0, width - size), (height - size, width - size), (top, left)]
    five = [images[:, :, y : y + size, x : x + size] for y, x in corners]
    ten = five + [crop[:, :, ::-1] for crop in five]
    return np.stack(ten, axis=1)
