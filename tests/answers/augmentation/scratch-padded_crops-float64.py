# task: padded_crops
# verdict: wrong
# mistake: the padded image is made by np.zeros without a type, so the result is float64 whatever the images were
# told: frame-of-float64
def padded_crops(images, padding, tops, lefts):
    n, c, h, w = images.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding : padding + h, padding : padding + w] = images
    return np.stack([padded[i, :, t : t + h, s : s + w] for i, (t, s) in enumerate(zip(tops, lefts))])
