# task: grouped_conv2d
# verdict: wrong
# mistake: The padding is not passed on.
# mistake: The biases of the first tower are used in all towers.
# told: first-biases-for-every-tower, padding-not-used
def grouped_conv2d(images, weight, bias, groups, padding=0):
    towers = zip(images.chunk(groups, dim=1), weight.chunk(groups), [bias[: len(bias) // groups]] * groups)
    return torch.cat([functional.conv2d(i, w, b) for i, w, b in towers], dim=1)
