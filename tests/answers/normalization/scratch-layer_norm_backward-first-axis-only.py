# task: layer_norm_backward
# verdict: wrong
# mistake: the gradients of gamma and beta are summed over the first axis only, so further axes remain; they are averaged instead of added
# told: first-axis-alone, means-for-gamma-and-beta
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(axis=-1, keepdims=True)
    std = np.sqrt(values.var(axis=-1, keepdims=True) + eps)
    normalized = (values - mean) / std
    inner = upstream * gamma
    dvalues = (
        inner
        - inner.mean(axis=-1, keepdims=True)
        - normalized * (inner * normalized).mean(axis=-1, keepdims=True)
    ) / std
    return dvalues, (upstream * normalized).mean(axis=0), upstream.mean(axis=0)
