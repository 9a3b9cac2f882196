# task: normalize
# verdict: right
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError(f"{layout} has not {values.ndim} letters.")
    for letter in shared:
        if layout.find(letter) < 0:
            raise ValueError(f"{letter} is not in {layout}.")
    result = values
    axes = tuple(sorted({layout.index(letter) for letter in shared}))
    result = values - np.mean(values, axis=axes, keepdims=True)
    square = np.mean(np.square(result), axis=axes, keepdims=True)
    return result * (square + eps) ** -0.5
