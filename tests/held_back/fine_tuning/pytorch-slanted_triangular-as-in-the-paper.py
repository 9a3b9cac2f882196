# task: slanted_triangular
# verdict: wrong
# mistake: the paper's own formula: where cut_frac doesn't divide the length the fall doesn't reach max_lr / ratio at total_steps, and a cut of 0 divides by zero
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = int(total_steps * cut_frac)
    if step < cut:
        p = step / cut
    else:
        p = 1 - (step - cut) / (cut * (1 / cut_frac - 1))
    return max_lr * (1 + p * (ratio - 1)) / ratio
