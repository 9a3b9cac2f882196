# task: conv2d
# verdict: right
def conv2d(images, weight, bias, stride=1, padding=0):
    kernel = weight.shape[2:]
    if padding == "same":
        totals = [
            max((size + stride - 1) // stride * stride - stride + k - size, 0)
            for size, k in zip(images.shape[2:], kernel)
        ]
        down, across = [(total // 2, total - total // 2) for total in totals]
        images = F.pad(images, (*across, *down))
    else:
        images = F.pad(images, (padding,) * 4)
    rows = (images.shape[2] - kernel[0]) // stride + 1
    columns = F.unfold(images, kernel, stride=stride)
    maps = weight.flatten(1) @ columns + bias[:, None]
    return maps.unflatten(2, (rows, -1))
