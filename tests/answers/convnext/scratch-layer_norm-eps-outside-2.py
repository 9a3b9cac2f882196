# task: layer_norm
# verdict: wrong
# mistake: eps is added to the standard deviation, behind the root, instead of to the variance; values that differ little (by 1e-3 and less) come out much too large
# told: eps-beside-the-root
def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    last = np.moveaxis(np.asarray(values), axis, -1)
    center = last - last.mean(axis=-1, keepdims=True)
    spread = last.std(axis=-1, keepdims=True)
    return np.moveaxis(weight * center / (spread + eps) + bias, -1, axis)
