# task: layer_norm
# verdict: wrong
# mistake: weight and bias are broadcast along the last axis whatever the axis; the variance is divided by C - 1
# told: unbiased-variance
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    centered = values - values.mean(axis=axis, keepdims=True)
    variance = values.var(axis=axis, keepdims=True, ddof=1)
    return weight * centered / np.sqrt(variance + eps) + bias
