# task: layer_norm
# verdict: wrong
# mistake: the deviation is the sample's (ddof=1, divided by C - 1) instead of the population's
# mistake: eps is added to the deviation, outside the root, instead of to the variance
# told: eps-beside-the-root, unbiased-variance
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    channels_last = np.moveaxis(values, axis, -1)
    middle = channels_last.mean(axis=-1)[..., None]
    spread = channels_last.std(axis=-1, ddof=1)[..., None]
    normal = (channels_last - middle) / (spread + eps)
    return np.moveaxis(normal * weight + bias, -1, axis)
