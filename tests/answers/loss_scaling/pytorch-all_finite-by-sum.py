# task: all_finite
# verdict: wrong
# mistake: it looks at the sum of each tensor instead of its elements; finite elements whose sum overflows (two of 40,000 in fp16) are reported as not finite
# told: sum-overflows
def all_finite(gradients):
    # inf and nan survive a sum: inf + 1 = inf, inf - inf = nan
    return all(
        math.isfinite(g.sum().item()) for g in gradients if g is not None
    )
