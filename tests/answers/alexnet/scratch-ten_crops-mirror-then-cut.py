# task: ten_crops
# verdict: wrong
# mistake: the whole image is mirrored and then the five windows are cut in the same order, so the mirror images of the left and right corners are swapped (and the middle is another one where W - size is odd)
# told: cut-from-the-mirrored-image
def ten_crops(images, size):
    height, width = images.shape[-2:]
    corners = [
        (0, 0), (0, width - size), (height - size, 0),
        (height - size, width - size),
        ((height - size) // 2, (width - size) // 2),
    ]

    def five(pictures):
        return [pictures[:, :, r:r + size, c:c + size] for r, c in corners]

    return np.stack(five(images) + five(images[..., ::-1]), axis=1)
