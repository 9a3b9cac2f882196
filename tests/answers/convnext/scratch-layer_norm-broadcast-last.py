# task: layer_norm
# verdict: wrong
# mistake: weight and bias are always broadcast along the last axis; the variance is divided by C - 1
# told: axis-not-used, unbiased-variance
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    mean = np.mean(values, axis, keepdims=True)
    variance = np.var(values, axis, keepdims=True, ddof=1)
    return (values - mean) / np.sqrt(variance + eps) * weight + bias
