# task: fans
# verdict: wrong
# mistake: the axes are taken in PyTorch's layout: out first
# told: read-in-the-other-layout
def fans(shape):
    if len(shape) == 2:
        return shape[1], shape[0]
    return shape[1] * shape[2] * shape[3], shape[0] * shape[2] * shape[3]
