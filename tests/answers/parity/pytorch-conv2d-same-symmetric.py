# task: conv2d
# verdict: wrong
# mistake: padding "same" puts the odd zero before the values
# told: odd-zero-in-front
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding != "same":
        return F.conv2d(images, weight, bias, stride, padding)
    border = []
    for size, kernel in ((images.shape[3], weight.shape[3]), (images.shape[2], weight.shape[2])):
        total = max(0, (-(-size // stride) - 1) * stride + kernel - size)
        border += [total - total // 2, total // 2]
    return F.conv2d(F.pad(images, border), weight, bias, stride)
