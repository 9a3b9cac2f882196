# task: crop_each
# verdict: right
def crop_each(images, tops, lefts, size):
    n, c, _, width = images.shape
    steps = torch.arange(size, device=images.device)
    rows = (tops.long().reshape(n, 1) + steps).reshape(n, 1, size, 1)
    columns = (lefts.long().reshape(n, 1) + steps).reshape(n, 1, 1, size)
    strips = torch.gather(images, 2, rows.expand(n, c, size, width))
    return torch.gather(strips, 3, columns.expand(n, c, size, size))
