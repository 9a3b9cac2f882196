# task: layer_norm
# verdict: right
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    last = np.moveaxis(values, axis, -1)
    count = last.shape[-1]
    centered = last - last.sum(axis=-1, keepdims=True) / count
    variance = np.einsum("...c,...c->...", centered, centered) / count
    result = centered * (weight / np.sqrt(variance[..., None] + eps)) + bias
    return np.moveaxis(result, -1, axis)
