# task: layer_norm_backward
# verdict: right
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    d = values.shape[-1]
    mu = values.mean(-1, keepdims=True)
    var = values.var(-1, keepdims=True)
    inv = 1 / np.sqrt(var + eps)
    xhat = (values - mu) * inv
    axes = tuple(range(values.ndim - 1))
    dgamma = np.sum(upstream * xhat, axis=axes)
    dbeta = np.sum(upstream, axis=axes)
    dxhat = upstream * gamma
    dvar = np.sum(dxhat * (values - mu) * -0.5 * inv**3, axis=-1, keepdims=True)
    dmu = np.sum(-dxhat * inv, axis=-1, keepdims=True)
    dx = dxhat * inv + dvar * 2 * (values - mu) / d + dmu / d
    return dx, dgamma, dbeta
