# task: grouped_conv2d
# verdict: wrong
# mistake: Tower g takes every groups-th input channel instead of the g-th block.
# told: every-second-channel
def grouped_conv2d(images, weight, bias, groups, padding=0):
    towers = zip([images[:, g::groups] for g in range(groups)], weight.chunk(groups), bias.chunk(groups))
    return torch.cat([functional.conv2d(i, w, b, padding=padding) for i, w, b in towers], dim=1)
