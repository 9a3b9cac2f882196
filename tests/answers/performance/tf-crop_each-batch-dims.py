# task: crop_each
# verdict: wrong
# mistake: every image is cropped at the place of the first one; tops and lefts of the others are ignored
# told: one-place-for-all
def crop_each(images, tops, lefts, size):
    top, left = tops[0], lefts[0]
    return images[:, top : top + size, left : left + size, :]
