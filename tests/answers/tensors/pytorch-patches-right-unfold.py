# task: patches
# verdict: right
def patches(images, size):
    if any(side % size for side in images.shape[-2:]):
        raise ValueError(f"{size} does not divide {tuple(images.shape[-2:])}")
    windows = images.unfold(2, size, size).unfold(3, size, size)
    windows = torch.movedim(windows, 1, 3)  # (N, h, w, C, P, P)
    return windows.flatten(start_dim=3).flatten(1, 2)
