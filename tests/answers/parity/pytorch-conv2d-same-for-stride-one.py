# task: conv2d
# verdict: wrong
# mistake: the padding "same" adds the zeros that a stride of 1 would need, whatever the stride is
# told: padding-of-stride-one
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding == "same":
        kh, kw = weight.shape[2:]
        top, left = (kh - 1) // 2, (kw - 1) // 2
        images = F.pad(images, (left, kw - 1 - left, top, kh - 1 - top))
        padding = 0
    return F.conv2d(images, weight, bias, stride=stride, padding=padding)
