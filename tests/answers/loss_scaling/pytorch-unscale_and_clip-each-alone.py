# task: unscale_and_clip
# verdict: wrong
# mistake: every tensor is clipped to max_norm by its own norm instead of that of all together
# told: each-tensor-by-itself
def unscale_and_clip(gradients, scale, max_norm):
    unscaled = [None if g is None else g.float() / scale for g in gradients]
    clipped = []
    for g in unscaled:
        if g is not None:
            norm = g.norm()
            if norm > max_norm:
                g = g * (max_norm / norm)
        clipped.append(g)
    total = torch.stack([g.norm() for g in unscaled if g is not None]).norm()
    return clipped, total.item()
