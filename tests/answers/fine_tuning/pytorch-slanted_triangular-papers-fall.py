# task: slanted_triangular
# verdict: wrong
# mistake: the fall is the paper's, over cut * (1 / cut_frac - 1) steps; the cut is rounded to the nearest number
# told: cut-rounded-to-the-nearest, formula-of-the-paper-for-any-length
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, round(total_steps * cut_frac))
    if step < cut:
        p = step / cut
    else:
        p = 1 - (step - cut) / (cut * (1 / cut_frac - 1))
    return max_lr * (1 + p * (ratio - 1)) / ratio
