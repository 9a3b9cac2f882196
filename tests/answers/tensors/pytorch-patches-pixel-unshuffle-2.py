# task: patches
# verdict: right
# way: pixel_unshuffle moves each square into the channels, in the order (C, P, P)
def patches(images, size):
    if images.shape[-2] % size != 0 or images.shape[-1] % size != 0:
        raise ValueError(f"squares of {size} do not fit into {tuple(images.shape[-2:])}")
    return torch.nn.functional.pixel_unshuffle(images, size).flatten(2).transpose(1, 2)
