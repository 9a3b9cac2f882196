# task: unscale_and_clip
# verdict: wrong
# mistake: each tensor is clipped by its own norm and not all by the common one
# mistake: leaves out the None
# told: each-tensor-by-itself, none-left-out
def unscale_and_clip(gradients, scale, max_norm):
    unscaled = [g.float() / scale for g in gradients if g is not None]
    norms = [g.norm() for g in unscaled]
    total = torch.stack(norms).norm().item()
    clipped = []
    for gradient, norm in zip(unscaled, norms, strict=True):
        if norm > max_norm:
            gradient = gradient * (max_norm / norm)
        clipped.append(gradient)
    return clipped, total
