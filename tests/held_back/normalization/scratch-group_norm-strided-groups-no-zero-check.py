# task: group_norm
# verdict: wrong
# mistake: channel c is put into group c % groups; groups are of neighboring channels
# mistake: less than one group is not refused with a ValueError (0 gives ZeroDivisionError)
def group_norm(values, groups, gamma, beta, eps=1e-5):
    n, c = values.shape[:2]
    if c % groups:
        raise ValueError("The channels do not divide into these groups.")
    out = np.empty(values.shape)
    for g in range(groups):
        group = values[:, g::groups]
        axes = tuple(range(1, values.ndim))
        mean = group.mean(axis=axes, keepdims=True)
        variance = group.var(axis=axes, keepdims=True)
        out[:, g::groups] = (group - mean) / np.sqrt(variance + eps)
    shape = (c,) + (1,) * (values.ndim - 2)
    return out * gamma.reshape(shape) + beta.reshape(shape)
