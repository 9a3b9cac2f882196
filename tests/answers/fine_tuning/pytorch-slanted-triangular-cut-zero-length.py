# task: slanted_triangular
# verdict: wrong
# mistake: The fall ends at the last step instead of the step after the training.
# told: triangle-ends-one-step-early
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    import numpy as np

    cut = max(1, int(total_steps * cut_frac))
    low = max_lr / ratio
    return float(np.interp(step, [0, cut, total_steps - 1], [low, max_lr, low]))
