# task: layer_norm
# verdict: wrong
# mistake: eps is added to the standard deviation instead of the variance
# told: eps-beside-the-root
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    shape = [1] * values.ndim
    shape[axis] = values.shape[axis]
    mean = values.mean(axis=axis, keepdims=True)
    std = values.std(axis=axis, keepdims=True)
    return (values - mean) / (std + eps) * weight.reshape(shape) + bias.reshape(shape)
