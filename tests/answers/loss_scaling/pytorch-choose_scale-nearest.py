# task: choose_scale
# verdict: wrong
# mistake: the logarithm is rounded to the nearest power of two instead of down
# told: exponent-rounded-to-nearest, nan-lost-behind-the-first
def choose_scale(gradients):
    top = max(g.abs().max().item() for g in gradients if g is not None and g.numel())
    if top == 0 or not math.isfinite(top):
        raise ValueError("no scale")
    return 2.0 ** round(math.log2(LARGEST / top))
