# task: normalize
# verdict: wrong
# mistake: mean and variance are taken over the axes that are not named; a layout that does not have as many letters as axes is accepted
# told: over-the-other-axes
def normalize(values, shared, layout, eps=1e-5):
    if not set(shared) <= set(layout):
        raise ValueError(f"{shared} is not in {layout}.")
    axes = tuple(i for i, letter in enumerate(layout) if letter not in shared)
    mean = values.mean(axis=axes, keepdims=True)
    variance = ((values - mean) ** 2).mean(axis=axes, keepdims=True)
    return (values - mean) / np.sqrt(variance + eps)
