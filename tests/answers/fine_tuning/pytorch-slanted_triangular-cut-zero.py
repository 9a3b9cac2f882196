# task: slanted_triangular
# verdict: wrong
# mistake: the cut is not raised to at least 1, so a short training begins with the largest rate
# told: cut-of-zero
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = int(total_steps * cut_frac)
    if step < cut:
        share = step / cut
    else:
        share = (total_steps - step) / (total_steps - cut)
    return max_lr * (1 + share * (ratio - 1)) / ratio
