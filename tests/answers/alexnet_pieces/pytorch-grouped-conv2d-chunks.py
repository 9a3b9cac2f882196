# task: grouped_conv2d
# verdict: right
def grouped_conv2d(images, weight, bias, groups, padding=0):
    towers = zip(images.chunk(groups, dim=1), weight.chunk(groups), bias.chunk(groups))
    return torch.cat([functional.conv2d(i, w, b, padding=padding) for i, w, b in towers], dim=1)
