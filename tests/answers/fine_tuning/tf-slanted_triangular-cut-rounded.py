# task: slanted_triangular
# verdict: wrong
# mistake: the cut is rounded to the nearest number instead of down
# told: cut-rounded-to-the-nearest
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(round(total_steps * cut_frac), 1)
    low = max_lr / ratio
    if step <= cut:
        return low + (max_lr - low) * step / cut
    return max_lr - (max_lr - low) * (step - cut) / (total_steps - cut)
