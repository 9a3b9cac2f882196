# task: unscale_and_clip
# verdict: wrong
# mistake: entries that are None are left out of the list; the norm is a tensor
# told: norm-left-a-tensor
def unscale_and_clip(gradients, scale, max_norm):
    unscaled = [g.float() / scale for g in gradients if g is not None]
    norm = torch.sqrt(sum((g**2).sum() for g in unscaled))
    if norm > max_norm:
        unscaled = [g * (max_norm / norm) for g in unscaled]
    return unscaled, norm
