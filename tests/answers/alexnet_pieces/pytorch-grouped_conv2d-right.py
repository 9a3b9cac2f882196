# task: grouped_conv2d
# verdict: right
def grouped_conv2d(images, weight, bias, groups, padding=0):
    if groups == 1:
        return functional.conv2d(images, weight, bias, padding=padding)
    deep = weight.shape[1]
    kernels = weight.shape[0] // groups
    first = functional.conv2d(
        images[:, :deep], weight[:kernels], bias[:kernels], padding=padding
    )
    others = grouped_conv2d(
        images[:, deep:], weight[kernels:], bias[kernels:], groups - 1, padding
    )
    return torch.cat((first, others), dim=1)
