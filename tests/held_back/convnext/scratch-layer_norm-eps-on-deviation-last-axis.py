# task: layer_norm
# verdict: wrong
# mistake: eps is added to the standard deviation instead of to the variance
# mistake: weight and bias are always laid along the last axis, also when the channels are on axis 1
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    mean = values.mean(axis=axis, keepdims=True)
    deviation = values.std(axis=axis, keepdims=True)
    return weight * (values - mean) / (deviation + eps) + bias
