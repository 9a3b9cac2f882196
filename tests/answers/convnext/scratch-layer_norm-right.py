# task: layer_norm
# verdict: right
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    x = np.moveaxis(values, axis, -1)
    mu = x.mean(-1)[..., None]
    sigma2 = ((x - mu) ** 2).mean(-1)[..., None]
    y = (x - mu) / (sigma2 + eps) ** 0.5 * weight + bias
    return np.moveaxis(y, -1, axis)
