# task: layer_norm_backward
# verdict: wrong
# mistake: gamma multiplies the finished gradient of the values, instead of the upstream gradient before its means are taken
# mistake: the gradients at gamma and beta are means over the rows, not sums
# told: gamma-at-the-end, means-for-gamma-and-beta
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    width = values.shape[-1]
    mean = values.mean(axis=-1, keepdims=True)
    inverse = 1 / np.sqrt(values.var(axis=-1, keepdims=True) + eps)
    normal = (values - mean) * inverse
    direct = upstream - upstream.mean(axis=-1, keepdims=True)
    through = normal * (upstream * normal).mean(axis=-1, keepdims=True)
    dvalues = gamma * inverse * (direct - through)
    dgamma = (upstream * normal).reshape(-1, width).mean(axis=0)
    dbeta = upstream.reshape(-1, width).mean(axis=0)
    return dvalues, dgamma, dbeta
