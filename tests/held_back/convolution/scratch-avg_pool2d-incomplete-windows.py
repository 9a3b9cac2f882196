# task: avg_pool2d
# verdict: wrong
# mistake: windows that hang over the edge are kept, as the mean of what is there of them
# mistake: the result has the type of the images, so for integers the means are cut down to whole numbers
# told: avg-pool-windows-hang-over, mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    n, c, h, w = images.shape
    tops, lefts = range(0, h, step), range(0, w, step)
    result = np.zeros((n, c, len(tops), len(lefts)), dtype=images.dtype)
    for i, top in enumerate(tops):
        for j, left in enumerate(lefts):
            part = images[..., top:top + kernel_size, left:left + kernel_size]
            result[..., i, j] = part.mean(axis=(-1, -2))
    return result
