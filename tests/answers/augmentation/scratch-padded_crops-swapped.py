# task: padded_crops
# verdict: wrong
# mistake: tops for columns
# told: rows-and-columns-exchanged
def padded_crops(images, padding, tops, lefts):
    h, w = images.shape[-2:]
    big = np.pad(images, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    return np.array([one[:, x : x + h, y : y + w] for one, y, x in zip(big, tops, lefts)])
