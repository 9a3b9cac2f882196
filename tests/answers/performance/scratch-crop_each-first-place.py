# task: crop_each
# verdict: wrong
# mistake: every image is cut at the place of the first one
# told: one-place-for-all
def crop_each(images, tops, lefts, size):
    return images[:, :, tops[0]:tops[0] + size, lefts[0]:lefts[0] + size]
