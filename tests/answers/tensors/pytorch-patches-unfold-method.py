# task: patches
# verdict: right
def patches(images, size):
    height, width = images.shape[-2:]
    if height % size != 0 or width % size != 0:
        raise ValueError(f"Squares of {size} do not fill {height} x {width}.")
    squares = images.unfold(2, size, size).unfold(3, size, size)
    return squares.movedim(1, 3).flatten(3).flatten(1, 2)
