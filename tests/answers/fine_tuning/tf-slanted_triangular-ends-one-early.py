# task: slanted_triangular
# verdict: wrong
# mistake: the last step, total_steps - 1, already has max_lr / ratio; that is for the step after the training (and with 2 steps it divides by zero)
# told: triangle-ends-one-step-early
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, int(total_steps * cut_frac))
    low = max_lr / ratio
    if step <= cut:
        return low + (max_lr - low) * step / cut
    return low + (max_lr - low) * (total_steps - 1 - step) / (total_steps - 1 - cut)
