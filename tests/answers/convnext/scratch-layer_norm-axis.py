# task: layer_norm
# verdict: wrong
# mistake: the last axis is normalized whatever axis says
# told: axis-not-used
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    mu = values.mean(-1, keepdims=True)
    var = values.var(-1, keepdims=True)
    return (values - mu) / np.sqrt(var + eps) * weight + bias
