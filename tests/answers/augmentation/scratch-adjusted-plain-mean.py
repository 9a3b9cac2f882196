# task: adjusted
# verdict: wrong
# mistake: contrast takes the mean of all values of the image (red, green and blue alike) instead of the mean of the gray image, whose channels count by LUMA
# mistake: any other kind falls through to contrast instead of raising a ValueError
# told: contrast-of-the-plain-mean, other-kinds-accepted
def adjusted(images, kind, factor):
    if kind == "brightness":
        other = 0.0
    elif kind == "color":
        if images.shape[1] == 1:
            other = images
        else:
            other = np.tensordot(images, LUMA, axes=(1, 0))[:, None]
    else:
        other = images.mean(axis=(1, 2, 3), keepdims=True)
    return np.clip(factor * images + (1 - factor) * other, 0, 1)
