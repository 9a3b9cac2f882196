# task: crop_each
# verdict: wrong
# mistake: the indexed axes move to the front: the result is (N, size, size, C)
def crop_each(images, tops, lefts, size):
    steps = torch.arange(size)
    n = torch.arange(len(images))[:, None, None]
    return images[n, :, (tops[:, None] + steps)[:, :, None], (lefts[:, None] + steps)[:, None, :]]
