# task: cut_patches
# verdict: right
def cut_patches(images, size):
    images = np.asarray(images)
    if any(side % size for side in images.shape[2:]):
        raise ValueError("the sides are not multiples of the size")
    rows = np.split(images, images.shape[2] // size, axis=2)
    return np.stack(
        [one.reshape(len(images), -1) for row in rows
         for one in np.split(row, images.shape[3] // size, axis=3)], axis=1,
    )
