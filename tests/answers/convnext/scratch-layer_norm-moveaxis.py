# task: layer_norm
# verdict: right
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    last = np.moveaxis(values, axis, -1)
    mean = np.einsum("...c->...", last) / last.shape[-1]
    rest = last - mean[..., None]
    power = np.einsum("...c,...c->...", rest, rest) / last.shape[-1]
    out = rest / np.sqrt(power + eps)[..., None] * weight + bias
    return np.moveaxis(out, -1, axis)
