# task: patches
# verdict: right
# way: two calls of Tensor.unfold make a view (N, C, rows, columns, P, P), then permute and flatten
def patches(images, size):
    if images.shape[2] % size or images.shape[3] % size:
        raise ValueError("the side of a patch must divide height and width")
    grid = images.unfold(2, size, size).unfold(3, size, size)
    return grid.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(1, 2)
