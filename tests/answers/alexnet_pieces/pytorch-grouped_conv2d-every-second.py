# task: grouped_conv2d
# verdict: wrong
# mistake: tower g gets every groups-th input channel, starting at g, instead of the g-th contiguous share
# told: every-second-channel
def grouped_conv2d(images, weight, bias, groups, padding=0):
    kernels = weight.chunk(groups)
    biases = bias.chunk(groups)
    towers = [
        functional.conv2d(images[:, g::groups], kernels[g], biases[g], padding=padding)
        for g in range(groups)
    ]
    return torch.cat(towers, dim=1)
