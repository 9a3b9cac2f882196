# task: slanted_triangular
# verdict: right
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(int(total_steps * cut_frac), 1)
    up = step / cut  # the two lines meet at the cut: the lower one counts
    down = (total_steps - step) / max(total_steps - cut, 1)
    height = min(up, down)
    return float(height * max_lr + (1 - height) * (max_lr / ratio))
