# task: group_norm
# verdict: wrong
# mistake: groups of every n-th channel
# told: every-nth-channel-of-groups
def group_norm(values, groups, gamma, beta, eps=1e-5):
    c = values.shape[1]
    if groups < 1 or c % groups != 0:
        raise ValueError("groups")
    out = np.empty(values.shape)
    axes = tuple(range(1, values.ndim))
    for g in range(groups):
        part = values[:, g::groups]
        mu, var = part.mean(axes, keepdims=True), part.var(axes, keepdims=True)
        out[:, g::groups] = (part - mu) / np.sqrt(var + eps)
    shape = (1, c) + (1,) * (values.ndim - 2)
    return out * gamma.reshape(shape) + beta.reshape(shape)
