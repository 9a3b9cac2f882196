# task: choose_scale
# verdict: wrong
# mistake: the search starts at 1 and only doubles, so the scale is 1 and never less, even if the largest gradient is above 65,504
# mistake: Python's max over the tensors' maxima overlooks a NaN in any tensor but the first one, so no ValueError is raised for it
# told: nan-lost-behind-the-first, never-below-one
def choose_scale(gradients):
    largest = max(g.abs().max().item() for g in gradients if g is not None)
    if largest == 0 or not math.isfinite(largest):
        raise ValueError("The gradients have no finite largest magnitude above zero.")
    scale = 1.0
    while largest * scale * 2 <= LARGEST:
        scale *= 2
    return scale
