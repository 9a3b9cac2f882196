# task: layer_norm_backward
# verdict: wrong
# mistake: mean and variance are taken as constants, so no gradient passes through them
# told: statistics-as-constants
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(axis=-1, keepdims=True)
    root = np.sqrt(values.var(axis=-1, keepdims=True) + eps)
    normal = (values - mean) / root
    axes = tuple(range(values.ndim - 1))
    return upstream * gamma / root, (upstream * normal).sum(axis=axes), upstream.sum(axis=axes)
