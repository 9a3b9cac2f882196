# task: all_finite
# verdict: wrong
# mistake: the sum of finite numbers can overflow, so large finite gradients count as infinite
# told: sum-overflows
def all_finite(gradients):
    return all(bool(torch.isfinite(g.sum())) for g in gradients if g is not None)
