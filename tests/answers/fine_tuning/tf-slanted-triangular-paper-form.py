# task: slanted_triangular
# verdict: wrong
# mistake: The fall is written as in the paper, with cut times (1 / cut_frac - 1), which does not fit every length.
# told: formula-of-the-paper-for-any-length
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(int(total_steps * cut_frac), 1)
    share = min(step / cut, 1 - (step - cut) / (cut * (1 / cut_frac - 1)))
    return max_lr * (1 + share * (ratio - 1)) / ratio
