# task: layer_norm_backward
# verdict: wrong
# mistake: gamma and beta summed over the first axis only
# told: first-axis-alone
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    std = np.sqrt(values.var(-1, keepdims=True) + eps)
    xhat = (values - values.mean(-1, keepdims=True)) / std
    g = upstream * gamma
    dx = (g - g.mean(-1, keepdims=True) - xhat * (g * xhat).mean(-1, keepdims=True)) / std
    if values.ndim == 1:
        return dx, upstream * xhat, upstream
    return dx, (upstream * xhat).sum(0), upstream.sum(0)
