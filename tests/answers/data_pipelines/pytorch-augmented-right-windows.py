# task: augmented
# verdict: right
import hashlib


def augmented(image, seed, epoch, index, max_shift=2):
    text = ",".join(str(int(number)) for number in (seed, epoch, index))
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    places = 2 * max_shift + 1
    number, mirror = divmod(number, 2)
    number, row = divmod(number, places)
    number, column = divmod(number, places)
    if mirror:
        image = image[..., list(range(image.shape[-1]))[::-1]]
    frame = nn_pad(image, max_shift)
    windows = frame.unfold(1, image.shape[1], 1).unfold(2, image.shape[2], 1)
    return windows[:, row, column].clone()


def nn_pad(image, margin):
    channels, height, width = image.shape
    frame = image.new_zeros(channels, height + 2 * margin, width + 2 * margin)
    frame.narrow(1, margin, height).narrow(2, margin, width).copy_(image)
    return frame
