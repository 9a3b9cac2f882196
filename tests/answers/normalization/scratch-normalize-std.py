# task: normalize
# verdict: wrong
# mistake: eps added to the standard deviation
# told: eps-outside
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError("layout and values differ")
    axes = tuple(layout.index(letter) for letter in shared)  # raises ValueError by itself
    mu = values.mean(axes, keepdims=True)
    sigma = values.std(axes, keepdims=True)
    return (values - mu) / (sigma + eps)
