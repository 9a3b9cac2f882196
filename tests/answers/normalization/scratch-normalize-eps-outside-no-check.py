# task: normalize
# verdict: wrong
# mistake: eps is added to the standard deviation instead of the variance; a layout of the wrong length is not refused
# told: eps-outside, layout-not-checked
def normalize(values, shared, layout, eps=1e-5):
    if any(letter not in layout for letter in shared):
        raise ValueError(f"{shared} is not all in {layout}")
    axes = tuple(layout.index(letter) for letter in shared)
    mean = values.mean(axis=axes, keepdims=True)
    std = values.std(axis=axes, keepdims=True)
    return (values - mean) / (std + eps)
