# task: adjusted
# verdict: wrong
# mistake: the contrast's mean is taken over the whole batch, not for each image; the result is not cut off at 0
# told: contrast-of-the-batch
def adjusted(images, kind, factor):
    if kind == "brightness":
        other = np.zeros_like(images)
    elif kind in ("color", "contrast"):
        if images.shape[1] == 1:
            gray = images
        else:
            gray = np.einsum("nchw,c->nhw", images, np.array(LUMA))[:, None]
        other = gray if kind == "color" else gray.mean()
    else:
        raise ValueError(kind)
    return np.minimum(factor * images + (1 - factor) * other, 1)
