# task: grouped_conv2d
# verdict: wrong
# mistake: The towers' outputs are interleaved channel by channel.
# told: outputs-interleaved
def grouped_conv2d(images, weight, bias, groups, padding=0):
    towers = zip(images.chunk(groups, dim=1), weight.chunk(groups), bias.chunk(groups))
    return torch.stack([functional.conv2d(i, w, b, padding=padding) for i, w, b in towers], dim=2).flatten(1, 2)
