# task: layer_norm_backward
# verdict: wrong
# mistake: the path of the gradient through the variance is left out
# told: variance-as-a-constant
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(axis=-1, keepdims=True)
    std = np.sqrt(values.var(axis=-1, keepdims=True) + eps)
    normalized = (values - mean) / std
    axes = tuple(range(values.ndim - 1))
    inner = upstream * gamma
    dvalues = (inner - inner.mean(axis=-1, keepdims=True)) / std
    return dvalues, (upstream * normalized).sum(axis=axes), upstream.sum(axis=axes)
