# task: choose_scale
# verdict: right
def choose_scale(gradients):
    import numpy as np

    values = np.concatenate([np.abs(np.asarray(g)).ravel() for g in gradients if g is not None])
    if not np.isfinite(values).all() or not values.any():
        raise ValueError("There is no scale for these gradients.")
    largest = float(values.max())
    scale = 1.0
    while scale * largest > LARGEST:
        scale *= 0.5
    while 2 * scale * largest <= LARGEST:
        scale *= 2
    return scale
