# task: layer_norm_backward
# verdict: wrong
# mistake: the gradients of gamma and beta are means over the rows instead of sums
# told: means-for-gamma-and-beta
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(axis=-1, keepdims=True)
    root = np.sqrt(values.var(axis=-1, keepdims=True) + eps)
    normal = (values - mean) / root
    inner = upstream * gamma
    grad = inner - inner.mean(axis=-1, keepdims=True)
    grad -= normal * (inner * normal).mean(axis=-1, keepdims=True)
    rows = upstream.reshape(-1, values.shape[-1])
    return grad / root, (rows * normal.reshape(rows.shape)).mean(axis=0), rows.mean(axis=0)
