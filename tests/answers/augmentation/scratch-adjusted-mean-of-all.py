# task: adjusted
# verdict: wrong
# mistake: for "contrast" the mean gray is taken over the whole batch instead of each image by itself
# mistake: only the upper end is cut off (np.minimum with 1); values below 0, from factors above 1, stay negative
# told: contrast-of-the-batch
def adjusted(images, kind, factor):
    if images.shape[1] == 3:
        gray = np.tensordot(LUMA, images, axes=(0, 1))[:, None]
    else:
        gray = images
    others = {
        "brightness": np.zeros_like(gray),
        "color": gray,
        "contrast": np.full_like(gray, gray.mean()),
    }
    if kind not in others:
        raise ValueError(f"unknown kind {kind!r}")
    return np.minimum(factor * images + (1 - factor) * others[kind], 1)
