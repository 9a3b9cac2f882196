# task: patches
# verdict: right
def patches(images, size):
    if any(s % size for s in images.shape[2:]):
        raise ValueError(f"{size} does not divide {tuple(images.shape[2:])}")
    return torch.nn.functional.unfold(images, size, stride=size).transpose(1, 2)
