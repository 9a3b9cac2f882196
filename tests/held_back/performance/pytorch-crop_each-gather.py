# task: crop_each
# verdict: right
# mistake: none; unusual because the squares are gathered from flat images by one computed index
def crop_each(images, tops, lefts, size):
    n, c, h, w = images.shape
    steps = torch.arange(size, device=images.device)
    rows = tops.to(images.device).long()[:, None, None] + steps[:, None]
    columns = lefts.to(images.device).long()[:, None, None] + steps
    index = (rows * w + columns).reshape(n, 1, size * size).expand(n, c, size * size)
    return images.reshape(n, c, h * w).gather(2, index).reshape(n, c, size, size)
