# task: crop_each
# verdict: right
def crop_each(images, tops, lefts, size):
    n, c, h, w = images.shape
    steps = torch.arange(size, device=images.device)
    rows = (tops.long()[:, None] + steps)[:, :, None]  # (N, size, 1)
    columns = (lefts.long()[:, None] + steps)[:, None, :]  # (N, 1, size)
    flat = (rows * w + columns).reshape(n, 1, size * size).expand(n, c, size * size)
    return images.reshape(n, c, h * w).gather(2, flat).reshape(n, c, size, size)
