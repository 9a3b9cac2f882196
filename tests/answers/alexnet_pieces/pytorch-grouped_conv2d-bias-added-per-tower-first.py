# task: grouped_conv2d
# verdict: wrong
# mistake: every tower uses the first share of the bias
# told: first-biases-for-every-tower
def grouped_conv2d(images, weight, bias, groups, padding=0):
    per = len(weight) // groups
    outputs = []
    for part, kernels in zip(images.chunk(groups, dim=1), weight.chunk(groups)):
        outputs.append(functional.conv2d(part, kernels, bias[:per], padding=padding))
    return torch.cat(outputs, dim=1)
