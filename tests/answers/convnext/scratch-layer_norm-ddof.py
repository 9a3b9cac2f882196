# task: layer_norm
# verdict: wrong
# mistake: the variance is divided by C - 1
# told: unbiased-variance
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    x = np.moveaxis(values, axis, -1)
    mu = x.mean(-1, keepdims=True)
    var = np.sum((x - mu) ** 2, axis=-1, keepdims=True) / (x.shape[-1] - 1)
    return np.moveaxis((x - mu) / np.sqrt(var + eps) * weight + bias, -1, axis)
