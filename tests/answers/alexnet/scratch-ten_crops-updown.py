# task: ten_crops
# verdict: wrong
# mistake: the mirror images are turned upside down (axis of rows) instead of left to right
# mistake: the middle window uses the height for both offsets, so it lies wrongly in images that are not square
# told: crops-upside-down, middle-by-the-height
def ten_crops(images, size):
    H, W = images.shape[2], images.shape[3]
    mid = (H - size) // 2
    five = np.stack([
        images[:, :, :size, :size],
        images[:, :, :size, -size:],
        images[:, :, -size:, :size],
        images[:, :, -size:, -size:],
        images[:, :, mid:mid + size, mid:mid + size],
    ], axis=1)
    mirrored = np.flip(five, axis=3)
    return np.concatenate([five, mirrored], axis=1)
