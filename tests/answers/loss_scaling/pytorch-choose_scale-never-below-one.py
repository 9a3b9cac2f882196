# task: choose_scale
# verdict: wrong
# mistake: the scale is never less than 1; an infinite gradient raises no ValueError of its own but an OverflowError
# told: nan-lost-behind-the-first, never-below-one
def choose_scale(gradients):
    largest = max(g.abs().max().item() for g in gradients if g is not None)
    if largest == 0:
        raise ValueError("All gradients are zero.")
    return 2.0 ** max(0, math.floor(math.log2(LARGEST / largest)))
