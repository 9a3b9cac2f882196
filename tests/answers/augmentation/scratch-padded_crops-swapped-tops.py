# task: padded_crops
# verdict: wrong
# mistake: tops and lefts are exchanged
# told: rows-and-columns-exchanged
def padded_crops(images, padding, tops, lefts):
    n, c, h, w = images.shape
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.empty_like(images)
    for i, (top, left) in enumerate(zip(lefts, tops)):
        out[i] = padded[i, :, top : top + h, left : left + w]
    return out
