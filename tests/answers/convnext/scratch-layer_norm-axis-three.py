# task: layer_norm
# verdict: wrong
# mistake: weight and bias become (C, 1, 1) for every axis above 0, which is right for axis 1; for axis = 3 of (N, H, W, C) they are then laid along H (wrong values for H = C, an error or a wrong shape otherwise)
# told: weight-for-axis-one-only
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    mean = np.mean(values, axis=axis, keepdims=True)
    variance = np.var(values, axis=axis, keepdims=True)
    normal = (values - mean) / np.sqrt(variance + eps)
    if axis > 0:  # channels in front
        weight, bias = weight[:, None, None], bias[:, None, None]
    return weight * normal + bias
