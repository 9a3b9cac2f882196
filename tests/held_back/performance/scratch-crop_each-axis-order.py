# task: crop_each
# verdict: wrong
# mistake: the advanced indices around the slice put the channels last: the result is (N, size, size, C)
def crop_each(images, tops, lefts, size):
    number = np.arange(len(images))[:, None, None]
    rows = np.asarray(tops)[:, None, None] + np.arange(size)[:, None]
    columns = np.asarray(lefts)[:, None, None] + np.arange(size)
    return images[number, :, rows, columns]
