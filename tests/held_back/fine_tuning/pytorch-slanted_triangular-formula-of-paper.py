# task: slanted_triangular
# verdict: wrong
# mistake: the falling line is that of the paper, with cut * (1 / cut_frac - 1) steps, instead of one that comes to max_lr / ratio at step total_steps: where total_steps * cut_frac is no integer (or below 1) the end is another
# told: formula-of-the-paper-for-any-length
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, int(total_steps * cut_frac))
    if step < cut:
        p = step / cut
    else:
        p = 1 - (step - cut) / (cut * (1 / cut_frac - 1))
    return max_lr * (1 + p * (ratio - 1)) / ratio
