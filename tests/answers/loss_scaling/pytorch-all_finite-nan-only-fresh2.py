# task: all_finite
# verdict: wrong
# mistake: only NaN is looked for, not infinity
# told: only-nan-found
def all_finite(gradients):
    return not any(bool(g.isnan().any()) for g in gradients if g is not None)
