# task: normalize
# verdict: wrong
# mistake: normalizes along one axis of shared after the other, each with its own mean and variance, and not with one mean and variance over all of them together
# told: one-axis-after-the-other
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError(f"{layout} does not name {values.ndim} axes")
    unknown = set(shared) - set(layout)
    if unknown:
        raise ValueError(f"no axis is called {sorted(unknown)}")
    result = values
    for letter in shared:
        axis = layout.index(letter)
        mean = result.mean(axis=axis, keepdims=True)
        var = result.var(axis=axis, keepdims=True)
        result = (result - mean) / np.sqrt(var + eps)
    return result
