# task: conv2d
# verdict: wrong
# mistake: F.pad gets the zeros of the rows first, but it begins with the last axis: rows and columns are exchanged where they need different padding
# told: rows-padded-like-columns
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding != "same":
        return F.conv2d(images, weight, bias, stride=stride, padding=padding)
    zeros = []
    for size, kernel in zip(images.shape[2:], weight.shape[2:]):
        positions = -(-size // stride)
        needed = max((positions - 1) * stride + kernel - size, 0)
        zeros += [needed // 2, needed - needed // 2]
    return F.conv2d(F.pad(images, zeros), weight, bias, stride=stride)
