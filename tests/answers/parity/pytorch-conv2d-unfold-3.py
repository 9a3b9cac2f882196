# task: conv2d
# verdict: right
# way: pads by hand, unfolds the windows into columns, one matrix product
def conv2d(images, weight, bias, stride=1, padding=0):
    n, _, height, width = images.shape
    maps, _, kh, kw = weight.shape
    sides = []
    for size, kernel in ((width, kw), (height, kh)):  # F.pad begins at the end
        if padding == "same":
            places = -(-size // stride)
            total = max((places - 1) * stride + kernel - size, 0)
            sides += [total // 2, total - total // 2]
        else:
            sides += [padding, padding]
    padded = F.pad(images, sides)
    rows = (padded.shape[2] - kh) // stride + 1
    columns = (padded.shape[3] - kw) // stride + 1
    windows = F.unfold(padded, (kh, kw), stride=stride)  # (N, C kh kw, places)
    out = torch.einsum("ok,nkp->nop", weight.reshape(maps, -1), windows)
    return (out + bias[:, None]).reshape(n, maps, rows, columns)
