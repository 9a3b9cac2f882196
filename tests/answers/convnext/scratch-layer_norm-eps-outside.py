# task: layer_norm
# verdict: wrong
# mistake: eps is added to the deviation, not to the variance
# told: eps-beside-the-root
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    mean = values.mean(axis=axis, keepdims=True)
    std = values.std(axis=axis, keepdims=True)
    shape = [1] * values.ndim
    shape[axis] = -1
    return weight.reshape(shape) * (values - mean) / (std + eps) + bias.reshape(shape)
