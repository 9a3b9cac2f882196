# task: all_finite
# verdict: right
# mistake: none; unusual because x - x is 0 exactly for finite x, and NaN otherwise
def all_finite(gradients):
    return not any(bool((g - g != 0).any()) for g in gradients if g is not None)
