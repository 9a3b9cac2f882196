# task: slanted_triangular
# verdict: right
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(int(total_steps * cut_frac), 1)
    low = max_lr / ratio
    rise = low + (max_lr - low) * step / cut
    if cut == total_steps:
        return float(rise)
    fall = low + (max_lr - low) * (total_steps - step) / (total_steps - cut)
    return float(min(rise, fall))
