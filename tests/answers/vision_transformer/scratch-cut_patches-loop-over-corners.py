# task: cut_patches
# verdict: right
# way: a loop over the corners of the patches copies each into its place
def cut_patches(images, size):
    samples, channels, height, width = images.shape
    if height % size != 0 or width % size != 0:
        raise ValueError(f"patches of {size} do not fit into {height} x {width}")
    corners = [(y, x) for y in range(0, height, size) for x in range(0, width, size)]
    patches = np.empty((samples, len(corners), channels * size**2), images.dtype)
    for number, (y, x) in enumerate(corners):
        square = images[:, :, y : y + size, x : x + size]
        patches[:, number] = square.reshape(samples, -1)
    return patches
