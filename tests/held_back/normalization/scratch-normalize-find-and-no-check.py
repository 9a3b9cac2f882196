# task: normalize
# verdict: wrong
# mistake: a letter that is not in the layout gives find's -1, so the last axis is used instead of raising ValueError
# mistake: a layout with another number of letters than there are axes is not refused
def normalize(values, shared, layout, eps=1e-5):
    axes = tuple({layout.find(letter) for letter in shared})
    mean = values.mean(axis=axes, keepdims=True)
    variance = values.var(axis=axes, keepdims=True)
    return (values - mean) / np.sqrt(variance + eps)
