# task: crop_each
# verdict: wrong
# mistake: the rows are taken from lefts and the columns from tops
# told: tops-and-lefts-exchanged
def crop_each(images, tops, lefts, size):
    count, channels = images.shape[:2]
    offsets = torch.arange(size, device=images.device)
    rows = (lefts[:, None] + offsets)[:, None, :, None]
    columns = (tops[:, None] + offsets)[:, None, None, :]
    number = torch.arange(count, device=images.device)[:, None, None, None]
    channel = torch.arange(channels, device=images.device)[None, :, None, None]
    return images[number, channel, rows, columns]
