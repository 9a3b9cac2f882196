# task: slanted_triangular
# verdict: wrong
# mistake: the cut is rounded to the nearest number instead of down
# mistake: max_lr / ratio is reached at the last step, total_steps - 1, not at the step after the training
# told: cut-rounded-to-the-nearest, triangle-ends-one-step-early
def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, round(total_steps * cut_frac))
    if step <= cut:
        share = step / cut
    else:
        share = 1 - (step - cut) / (total_steps - 1 - cut)
    return float(max_lr * (1 + share * (ratio - 1)) / ratio)
