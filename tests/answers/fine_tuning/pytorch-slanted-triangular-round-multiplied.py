# task: slanted_triangular
# verdict: wrong
# mistake: The peak lies one step too late, since 1 is added instead of taken as the least value.
# mistake: The rate starts at zero instead of max_lr divided by ratio.
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    import numpy as np

    cut = int(total_steps * cut_frac) + 1
    low = max_lr / ratio
    return float(np.interp(step, [0, cut, total_steps], [0.0, max_lr, low]))
