# task: crop_each
# verdict: right
# way: one flat gather: the number of each pixel within its image
def crop_each(images, tops, lefts, size):
    n, channels, height, width = images.shape
    steps = torch.arange(size, device=images.device)
    rows = tops.long()[:, None, None] + steps[:, None]  # (N, size, 1)
    columns = lefts.long()[:, None, None] + steps  # (N, 1, size)
    places = (rows * width + columns).reshape(n, 1, size * size)
    flat = images.reshape(n, channels, height * width)
    picked = torch.gather(flat, 2, places.expand(n, channels, size * size))
    return picked.reshape(n, channels, size, size)
