# task: conv2d
# verdict: wrong
# mistake: the zeros for "same" are counted for the rows, and the columns get as many, although images or kernels need not be square
# told: columns-padded-like-rows
def conv2d(images, weight, bias, stride=1, padding=0):
    if padding == "same":
        size, kernel_size = images.shape[2], weight.shape[2]
        positions = (size + stride - 1) // stride
        zeros = max((positions - 1) * stride + kernel_size - size, 0)
        before, after = zeros // 2, zeros - zeros // 2
        images = F.pad(images, (before, after, before, after))
        padding = 0
    return F.conv2d(images, weight, bias, stride=stride, padding=padding)
