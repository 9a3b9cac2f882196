# task: padded_crops
# verdict: wrong
# mistake: the first image's window for all
# told: one-window-for-all
def padded_crops(images, padding, tops, lefts):
    h, w = images.shape[-2:]
    big = np.pad(images, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    return big[:, :, tops[0] : tops[0] + h, lefts[0] : lefts[0] + w].copy()
