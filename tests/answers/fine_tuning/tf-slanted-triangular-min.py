# task: slanted_triangular
# verdict: right
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(int(total_steps * cut_frac), 1)
    share = min(step / cut, (total_steps - step) / (total_steps - cut))
    return max_lr * (1 + share * (ratio - 1)) / ratio
