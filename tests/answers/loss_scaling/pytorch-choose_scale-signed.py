# task: choose_scale
# verdict: wrong
# mistake: the largest element instead of the largest magnitude
# told: largest-of-finite-elements
def choose_scale(gradients):
    values = torch.cat([g.flatten() for g in gradients if g is not None])
    if not torch.isfinite(values).all() or not (values != 0).any():
        raise ValueError("no scale fits")
    largest = values.max().item()
    scale = 1.0
    while largest * scale > LARGEST:
        scale /= 2
    while largest * scale * 2 <= LARGEST and scale < 2.0**1000:
        scale *= 2
    return scale
