# task: adjusted
# verdict: wrong
# mistake: for "contrast" the mean is taken over the gray images of the whole batch, not over each image's own
# mistake: an image of one channel is multiplied by 0.2989, the share of red, where it should be its own gray image
# told: contrast-of-the-batch
def adjusted(images, kind, factor):
    channels = images.shape[1]
    luma = np.array(LUMA[:channels]).reshape(1, channels, 1, 1)
    gray = (images * luma).sum(axis=1, keepdims=True)
    if kind == "brightness":
        other = np.zeros_like(gray)
    elif kind == "color":
        other = gray
    elif kind == "contrast":
        other = np.full_like(gray, gray.mean())
    else:
        raise ValueError(f"unknown kind {kind!r}")
    return np.clip(factor * images + (1 - factor) * other, 0, 1)
