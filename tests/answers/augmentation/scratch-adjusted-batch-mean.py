# task: adjusted
# verdict: wrong
# mistake: for "contrast" the mean is that of the whole batch, not of each image
# mistake: the result is cut off at 1 only, not at 0 (a factor above 1 gives negative values)
# told: contrast-of-the-batch
def adjusted(images, kind, factor):
    if kind == "brightness":
        other = np.zeros_like(images)
    elif kind in ("color", "contrast"):
        if images.shape[1] == 3:
            gray = np.einsum("nchw,c->nhw", images, np.array(LUMA))[:, None]
        else:
            gray = images
        other = gray if kind == "color" else gray.mean()
    else:
        raise ValueError(f"unknown kind {kind!r}")
    mixed = factor * images + (1 - factor) * other
    return np.minimum(mixed, 1).astype(images.dtype)
