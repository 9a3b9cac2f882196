# task: normalize
# verdict: wrong
# mistake: a letter of shared that is not in layout is passed over in silence instead of raising ValueError
# told: letters-not-checked
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError(f"{layout} does not name {values.ndim} axes.")
    axes = tuple(n for n, letter in enumerate(layout) if letter in shared)
    centered = values - np.mean(values, axis=axes, keepdims=True)
    variance = np.mean(centered**2, axis=axes, keepdims=True)
    return centered / np.sqrt(variance + eps)
