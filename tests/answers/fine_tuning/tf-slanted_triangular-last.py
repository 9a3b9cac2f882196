# task: slanted_triangular
# verdict: wrong
# mistake: the fall ends at the last step of the training, not at the one after it
# told: triangle-ends-one-step-early
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, int(total_steps * cut_frac))
    if step <= cut:
        share = step / cut
    else:
        share = (total_steps - 1 - step) / (total_steps - 1 - cut)
    low = max_lr / ratio
    return low + share * (max_lr - low)
