# task: all_finite
# verdict: wrong
# mistake: only NaN is looked for, infinite elements pass as finite
# told: only-nan-found
def all_finite(gradients):
    for g in gradients:
        if g is None:
            continue
        if torch.isnan(g).any():
            return False
    return True
