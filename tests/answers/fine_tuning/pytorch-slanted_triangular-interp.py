# task: slanted_triangular
# verdict: right
# mistake: none; unusual because NumPy interpolates between the three corners
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    import numpy as np

    cut = max(int(total_steps * cut_frac), 1)
    corners = [0, cut, total_steps]
    return float(np.interp(step, corners, [max_lr / ratio, max_lr, max_lr / ratio]))
