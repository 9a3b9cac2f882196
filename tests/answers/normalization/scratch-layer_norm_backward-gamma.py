# task: layer_norm_backward
# verdict: wrong
# mistake: gamma does not enter the gradient at the values
# told: gamma-forgotten
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    std = np.sqrt(values.var(-1, keepdims=True) + eps)
    n = (values - values.mean(-1, keepdims=True)) / std
    dx = upstream - upstream.mean(-1, keepdims=True) - n * (upstream * n).mean(-1, keepdims=True)
    axes = tuple(range(values.ndim - 1))
    return dx / std, (upstream * n).sum(axes), upstream.sum(axes)
