# task: layer_norm_backward
# verdict: wrong
# mistake: the gradient does not pass through the variance: the term with the normalized values is missing
# mistake: the gradient at gamma is computed with the raw values instead of the normalized ones
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    axes = tuple(range(values.ndim - 1))
    root = np.sqrt(values.var(-1, keepdims=True) + eps)
    inner = upstream * gamma / root
    at_values = inner - inner.mean(-1, keepdims=True)
    return at_values, (upstream * values).sum(axis=axes), upstream.sum(axis=axes)
