# task: slanted_triangular
# verdict: wrong
# mistake: the fall reaches max_lr / ratio at the last step, total_steps - 1, instead of at step total_steps
# told: triangle-ends-one-step-early
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    low = max_lr / ratio
    cut = max(1, int(total_steps * cut_frac))
    if step <= cut:
        return float(low + (max_lr - low) * step / cut)
    left = (total_steps - 1 - step) / (total_steps - 1 - cut)
    return float(low + (max_lr - low) * left)
