# task: group_norm
# verdict: wrong
# mistake: the channels of a group are not neighbors: every groups-th channel goes into the same group (the reshape has the axis of the groups behind that of their channels)
# told: every-nth-channel-of-groups
def group_norm(values, groups, gamma, beta, eps=1e-5):
    n, channels = values.shape[:2]
    if groups < 1 or channels % groups:
        raise ValueError(f"{channels} channels do not make {groups} groups.")
    cut = values.reshape(n, channels // groups, groups, -1)
    mean = cut.mean(axis=(1, 3), keepdims=True)
    variance = cut.var(axis=(1, 3), keepdims=True)
    normal = ((cut - mean) / np.sqrt(variance + eps)).reshape(values.shape)
    one_each = (1, channels) + (1,) * (values.ndim - 2)
    return normal * gamma.reshape(one_each) + beta.reshape(one_each)
