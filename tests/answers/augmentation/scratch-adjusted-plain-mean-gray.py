# task: adjusted
# verdict: wrong
# mistake: the gray image is the mean of red, green and blue, not weighted by LUMA
# told: gray-is-the-mean
def adjusted(images, kind, factor):
    gray = images.mean(axis=1, keepdims=True)
    others = {
        "brightness": 0.0,
        "color": gray,
        "contrast": gray.mean(axis=(2, 3), keepdims=True),
    }
    if kind not in others:
        raise ValueError(f"unknown kind {kind}")
    return np.clip(factor * images + (1 - factor) * others[kind], 0, 1)
