# task: patches
# verdict: right
def patches(images, size):
    n, _, height, width = images.shape
    if height % size or width % size:
        raise ValueError(f"{size} does not divide {height} and {width}")
    squares = images.unfold(2, size, size).unfold(3, size, size)
    return torch.movedim(squares, 1, 3).flatten(3).flatten(1, 2)
