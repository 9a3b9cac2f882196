# task: cut_patches
# verdict: wrong
# mistake: the values of a patch come pixel by pixel with the channels of a pixel together, and not channel by channel
# told: channels-last
def cut_patches(images, size):
    count, channels, height, width = images.shape
    if height % size != 0 or width % size != 0:
        raise ValueError("the sides must be multiples of the size of a patch")
    patches = []
    for top in range(0, height, size):
        for left in range(0, width, size):
            piece = images[:, :, top:top + size, left:left + size]
            patches.append(np.moveaxis(piece, 1, -1).reshape(count, -1))
    return np.stack(patches, axis=1)
