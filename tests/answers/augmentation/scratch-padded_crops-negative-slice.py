# task: padded_crops
# verdict: wrong
# mistake: the images are put in by a slice padding:-padding, which is empty for padding 0 (a ValueError, or an image of zeros)
# told: empty-slice-without-padding
def padded_crops(images, padding, tops, lefts):
    n, c, h, w = images.shape
    large = np.zeros((n, c, h + 2 * padding, w + 2 * padding), images.dtype)
    large[:, :, padding:-padding, padding:-padding] = images
    rows = np.asarray(tops)[:, None] + np.arange(h)  # (N, H)
    columns = np.asarray(lefts)[:, None] + np.arange(w)
    first = np.arange(n)[:, None, None]
    return large[first, :, rows[:, :, None], columns[:, None, :]].transpose(0, 3, 1, 2)
