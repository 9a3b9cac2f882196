# task: group_norm
# verdict: right
def group_norm(values, groups, gamma, beta, eps=1e-5):
    c = values.shape[1]
    if groups < 1 or c % groups != 0:
        raise ValueError("groups")
    size = c // groups
    out = np.empty(values.shape)
    axes = tuple(range(1, values.ndim))
    for g in range(groups):
        part = values[:, g * size : (g + 1) * size]
        mu, var = part.mean(axes, keepdims=True), part.var(axes, keepdims=True)
        out[:, g * size : (g + 1) * size] = (part - mu) / np.sqrt(var + eps)
    shape = (1, c) + (1,) * (values.ndim - 2)
    return out * gamma.reshape(shape) + beta.reshape(shape)
