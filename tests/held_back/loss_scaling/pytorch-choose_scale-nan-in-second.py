# task: choose_scale
# verdict: wrong
# mistake: Python's max passes over a NaN that is not in the first tensor, so no ValueError is raised for it
def choose_scale(gradients):
    largest = max(float(g.abs().max()) for g in gradients if g is not None)
    if largest == 0 or not math.isfinite(largest):
        raise ValueError("no scale: all gradients are zero, or some are not finite")
    return 2.0 ** math.floor(math.log2(LARGEST / largest))
