# task: conv2d
# verdict: wrong
# mistake: for "same" the zeros are given to F.pad first for the rows, then for the columns; it reads the last axis first, so that images that are not square, or kernels, can be padded wrongly
# told: rows-padded-like-columns
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding == "same":
        zeros = []
        for size, kernel in zip(images.shape[2:], weight.shape[2:], strict=True):
            positions = (size + stride - 1) // stride
            needed = max((positions - 1) * stride + kernel - size, 0)
            zeros += [needed // 2, needed - needed // 2]
        images = F.pad(images, zeros)
        padding = 0
    return F.conv2d(images, weight, bias, stride=stride, padding=padding)
