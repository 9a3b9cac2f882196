# task: layer_norm
# verdict: right
# way: the axis is moved to the end, the variance is an einsum of the deviations with themselves
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    last = np.moveaxis(np.asarray(values), axis, -1)
    count = last.shape[-1]
    away = last - last.mean(axis=-1, keepdims=True)
    variance = np.einsum("...c,...c->...", away, away)[..., None] / count
    done = away * (weight / np.sqrt(variance + eps)) + bias
    return np.moveaxis(done, -1, axis)
