# task: group_norm
# verdict: wrong
# mistake: only divisibility is checked: with 0 groups the remainder raises ZeroDivisionError, where ValueError is due for less than one group
# told: zero-groups-divide
def group_norm(values, groups, gamma, beta, eps=1e-5):
    n, channels = values.shape[:2]
    if channels % groups:
        raise ValueError(f"{channels} channels do not make {groups} groups")
    rows = values.reshape(n, groups, -1)
    rows = rows - rows.mean(axis=2, keepdims=True)
    rows = rows / np.sqrt((rows**2).mean(axis=2, keepdims=True) + eps)
    per_channel = (1, channels) + (1,) * (values.ndim - 2)
    scaled = rows.reshape(values.shape) * gamma.reshape(per_channel)
    return scaled + beta.reshape(per_channel)
