# task: conv2d
# verdict: wrong
# mistake: F.pad's order begins with the last axis; the zeros for the rows are put at the columns and the other way round
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding != "same":
        return F.conv2d(images, weight, bias, stride, padding)
    border = []
    for size, kernel in zip(images.shape[2:], weight.shape[2:]):
        places = -(-size // stride)
        total = max((places - 1) * stride + kernel - size, 0)
        border += [total // 2, total - total // 2]
    return F.conv2d(F.pad(images, border), weight, bias, stride)
