# task: crop_each
# verdict: wrong
# mistake: index tensors around a slice put the channels last, (N, size, size, C); that is reshaped to (N, C, size, size) where the axes had to be permuted, so channels and pixels are mixed up as soon as C > 1
# told: channels-brought-back-by-reshape
def crop_each(images, tops, lefts, size):
    count, channels = images.shape[:2]
    steps = torch.arange(size, device=images.device)
    which = torch.arange(count, device=images.device).view(-1, 1, 1)
    rows = (tops[:, None] + steps)[:, :, None]  # (N, size, 1)
    columns = (lefts[:, None] + steps)[:, None, :]  # (N, 1, size)
    squares = images[which, :, rows, columns]
    return squares.reshape(count, channels, size, size)
