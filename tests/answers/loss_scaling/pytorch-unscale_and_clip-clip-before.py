# task: unscale_and_clip
# verdict: wrong
# mistake: the norm is taken before unscaling, so it is scale times too large
# told: clipped-before-unscaling, norm-of-the-scaled-gradients
def unscale_and_clip(gradients, scale, max_norm):
    kept = [None if g is None else g.float() for g in gradients]
    norm = torch.cat([g.flatten() for g in kept if g is not None]).norm().item()
    factor = min(1.0, max_norm / norm) if norm > 0 else 1.0
    return [None if g is None else g / scale * factor for g in kept], norm
