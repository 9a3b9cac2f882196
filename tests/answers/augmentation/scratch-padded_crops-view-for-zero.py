# task: padded_crops
# verdict: wrong
# mistake: the result is float64 whatever the type of the images; with padding 0 the images themselves are returned, not a new array
def padded_crops(images, padding, tops, lefts):
    if padding == 0:
        return images
    n, c, h, w = images.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding:-padding, padding:-padding] = images
    return np.stack([padded[i, :, t : t + h, l : l + w] for i, (t, l) in enumerate(zip(tops, lefts))])
