# task: grouped_conv2d
# verdict: right
# way: one ordinary convolution whose kernel is filled with zeros outside of the blocks
def grouped_conv2d(images, weight, bias, groups, padding=0):
    out, seen = weight.shape[:2]
    parts = []
    for g, part in enumerate(weight.chunk(groups)):
        before = g * seen
        after = (groups - 1 - g) * seen
        parts.append(functional.pad(part, (0, 0, 0, 0, before, after)))
    return functional.conv2d(images, torch.cat(parts), bias, padding=padding)
