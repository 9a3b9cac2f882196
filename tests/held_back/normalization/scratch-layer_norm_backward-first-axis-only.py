# task: layer_norm_backward
# verdict: wrong
# mistake: the gradients at gamma and beta are summed over the first axis only, so for values with three axes they have a wrong shape
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(-1, keepdims=True)
    root = np.sqrt(values.var(-1, keepdims=True) + eps)
    normal = (values - mean) / root
    inner = upstream * gamma
    at_values = (
        inner
        - inner.mean(-1, keepdims=True)
        - normal * (inner * normal).mean(-1, keepdims=True)
    ) / root
    return at_values, (upstream * normal).sum(axis=0), upstream.sum(axis=0)
