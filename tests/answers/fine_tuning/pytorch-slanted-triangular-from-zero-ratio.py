# task: slanted_triangular
# verdict: wrong
# mistake: The rate starts and ends at zero instead of max_lr / ratio.
# told: triangle-down-to-zero
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    import numpy as np

    cut = max(1, int(total_steps * cut_frac))
    low = max_lr / ratio
    return float(np.interp(step, [0, cut, total_steps], [0.0, max_lr, 0.0]))
