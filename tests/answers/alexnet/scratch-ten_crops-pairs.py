# task: ten_crops
# verdict: wrong
# mistake: each window is followed by its own mirror image, instead of five windows and then five mirror images
# told: mirrored-between
def ten_crops(images, size):
    height, width = images.shape[2:]
    bottom, right = height - size, width - size
    corners = [(0, 0), (0, right), (bottom, 0), (bottom, right), (bottom // 2, right // 2)]
    crops = []
    for top, left in corners:
        window = images[:, :, top:top + size, left:left + size]
        crops.append(window)
        crops.append(window[..., ::-1])
    return np.stack(crops, axis=1)
