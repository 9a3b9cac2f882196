# task: layer_norm_backward
# verdict: wrong
# mistake: mean and variance as constants
# told: statistics-as-constants
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    std = np.sqrt(values.var(-1, keepdims=True) + eps)
    xhat = (values - values.mean(-1, keepdims=True)) / std
    axes = tuple(range(values.ndim - 1))
    return upstream * gamma / std, (upstream * xhat).sum(axes), upstream.sum(axes)
