# task: padded_crops
# verdict: wrong
# mistake: the images are put into the middle with the slice padding:-padding, which is empty for padding 0; that raises an error where the images should come back
# told: empty-slice-without-padding
def padded_crops(images, padding, tops, lefts):
    n, c, h, w = images.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), images.dtype)
    padded[:, :, padding:-padding, padding:-padding] = images
    rows = np.asarray(tops)[:, None] + np.arange(h)  # (N, H)
    columns = np.asarray(lefts)[:, None] + np.arange(w)  # (N, W)
    which = np.arange(n)
    cut = padded[which[:, None, None], :, rows[:, :, None], columns[:, None, :]]
    return np.ascontiguousarray(cut.transpose(0, 3, 1, 2))
