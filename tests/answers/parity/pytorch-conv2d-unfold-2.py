# task: conv2d
# verdict: right
def conv2d(images, weight, bias, stride=1, padding=0):
    n, _, height, width = images.shape
    o, _, kh, kw = weight.shape
    if padding == "same":
        down = max((-(-height // stride) - 1) * stride + kh - height, 0)
        across = max((-(-width // stride) - 1) * stride + kw - width, 0)
        rim = (across // 2, across - across // 2, down // 2, down - down // 2)
    else:
        rim = (padding,) * 4
    padded = F.pad(images, rim)
    rows = (padded.shape[2] - kh) // stride + 1
    columns = F.unfold(padded, (kh, kw), stride=stride)
    answers = torch.matmul(weight.reshape(o, -1), columns)
    return answers.reshape(n, o, rows, -1) + bias.reshape(1, o, 1, 1)
