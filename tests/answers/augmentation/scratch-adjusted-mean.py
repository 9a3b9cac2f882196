# task: adjusted
# verdict: wrong
# mistake: the mean of the whole batch
# told: contrast-of-the-batch
def adjusted(images, kind, factor):
    luma = LUMA if images.shape[1] == 3 else (1.0,)
    gray = np.einsum("nchw,c->nhw", images, np.array(luma))[:, None]
    others = {"brightness": 0.0 * gray, "color": gray, "contrast": gray.mean()}
    if kind not in others:
        raise ValueError(kind)
    return np.clip(factor * images + (1 - factor) * others[kind], 0, 1)
