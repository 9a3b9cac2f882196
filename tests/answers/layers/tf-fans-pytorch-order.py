# task: fans
# verdict: wrong
# mistake: the shape is read in PyTorch's order, out before in
# mistake: only the input fan is multiplied by the window
# told: fans-exchanged
def fans(shape):
    if len(shape) == 2:
        return int(shape[1]), int(shape[0])
    return int(shape[3] * shape[0] * shape[1]), int(shape[2])
