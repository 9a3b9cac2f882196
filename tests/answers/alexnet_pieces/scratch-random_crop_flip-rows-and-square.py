# task: random_crop_flip
# verdict: wrong
# mistake: row and column are both drawn below min(H, W) - size + 1, so in images that are not square the places further along the longer side are never drawn
# mistake: the mirrored windows are flipped along axis 2 of (N, C, size, size), the rows: upside down instead of left to right
# told: height-for-both-places
def random_crop_flip(images, size, rng):
    n = len(images)
    places = min(images.shape[2:]) - size + 1
    corners = rng.integers(places, size=(n, 2))
    windows = np.stack([
        image[:, top:top + size, left:left + size]
        for image, (top, left) in zip(images, corners)
    ])
    mirrored = rng.random(n) < 0.5
    windows[mirrored] = windows[mirrored][:, :, ::-1]
    return windows
