# task: normalize
# verdict: right
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError("layout does not match the number of axes")
    axes = []
    for letter in shared:
        axis = layout.find(letter)
        if axis == -1:
            raise ValueError(f"no axis {letter}")
        axes.append(axis)
    axes = tuple(axes)
    mu = np.mean(values, axis=axes, keepdims=True)
    var = np.mean((values - mu) ** 2, axis=axes, keepdims=True)
    return (values - mu) / np.sqrt(var + eps)
