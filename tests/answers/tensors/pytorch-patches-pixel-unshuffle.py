# task: patches
# verdict: right
# way: pixel_unshuffle puts each square into the channels in just this order
def patches(images, size):
    if images.shape[2] % size or images.shape[3] % size:
        raise ValueError(f"{size} does not divide {tuple(images.shape[2:])}")
    return torch.nn.functional.pixel_unshuffle(images, size).flatten(2).mT
