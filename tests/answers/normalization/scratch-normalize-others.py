# task: normalize
# verdict: wrong
# mistake: mean over the axes that are not named
# told: over-the-other-axes
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim or any(letter not in layout for letter in shared):
        raise ValueError("does not fit")
    axes = tuple(i for i in range(values.ndim) if layout[i] not in shared)
    mu = values.mean(axis=axes, keepdims=True)
    sigma2 = values.var(axis=axes, keepdims=True)
    return (values - mu) / np.sqrt(sigma2 + eps)
