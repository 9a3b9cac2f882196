# task: unscale_and_clip
# verdict: wrong
# mistake: .float() of an fp32 tensor is the tensor itself, so div_ and mul_ change the caller's fp32 gradients, which should stay as they are
# told: clipped-in-place
def unscale_and_clip(gradients, scale, max_norm):
    clipped = []
    for gradient in gradients:
        clipped.append(None if gradient is None else gradient.float().div_(scale))
    there = [one for one in clipped if one is not None]
    norm = torch.linalg.vector_norm(torch.stack([one.norm() for one in there])).item()
    if norm > max_norm:
        for one in there:
            one.mul_(max_norm / norm)
    return clipped, norm
