# task: group_norm
# verdict: wrong
# mistake: a group holds every groups-th channel instead of neighbors
# told: every-nth-channel-of-groups
def group_norm(values, groups, gamma, beta, eps=1e-5):
    n, c = values.shape[:2]
    if groups < 1 or c % groups:
        raise ValueError("the channels do not fill the groups")
    rows = values.reshape(n, c // groups, groups, -1)
    mean = rows.mean(axis=(1, 3), keepdims=True)
    var = rows.var(axis=(1, 3), keepdims=True)
    result = ((rows - mean) / np.sqrt(var + eps)).reshape(values.shape)
    shape = (1, c) + (1,) * (values.ndim - 2)
    return result * gamma.reshape(shape) + beta.reshape(shape)
