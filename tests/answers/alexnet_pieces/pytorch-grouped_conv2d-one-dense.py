# task: grouped_conv2d
# verdict: right
# way: one ordinary convolution whose kernels are filled up with zeros towards the other towers
def grouped_conv2d(images, weight, bias, groups, padding=0):
    outputs, depth = weight.shape[:2]
    share = outputs // groups
    rows = []
    for g in range(groups):
        own = weight[g * share:(g + 1) * share]
        before = own.new_zeros(share, g * depth, *weight.shape[2:])
        after = own.new_zeros(share, (groups - 1 - g) * depth, *weight.shape[2:])
        rows.append(torch.cat([before, own, after], dim=1))
    return functional.conv2d(images, torch.cat(rows), bias, padding=padding)
