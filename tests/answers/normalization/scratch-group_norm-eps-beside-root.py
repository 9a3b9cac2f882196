# task: group_norm
# verdict: wrong
# mistake: eps is added to the root instead of under it
# told: eps-outside-of-groups
def group_norm(values, groups, gamma, beta, eps=1e-5):
    n, c = values.shape[:2]
    if groups and c % groups:
        raise ValueError(f"{c} channels do not make {groups} groups.")
    parts = values.reshape(n, groups, -1)
    mean = parts.mean(axis=2, keepdims=True)
    spread = parts.std(axis=2, keepdims=True)
    normal = ((parts - mean) / (spread + eps)).reshape(values.shape)
    shape = (1, c) + (1,) * (values.ndim - 2)
    return normal * gamma.reshape(shape) + beta.reshape(shape)
