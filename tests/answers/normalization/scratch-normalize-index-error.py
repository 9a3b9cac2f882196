# task: normalize
# verdict: wrong
# mistake: a letter that is missing is dropped instead of refused
# told: letters-not-checked
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError("layout and values differ")
    axes = tuple(i for i, letter in enumerate(layout) if letter in shared)
    mu = values.mean(axis=axes, keepdims=True)
    sigma2 = values.var(axis=axes, keepdims=True)
    return (values - mu) / np.sqrt(sigma2 + eps)
