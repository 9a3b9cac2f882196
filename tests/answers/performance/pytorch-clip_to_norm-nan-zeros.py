# task: clip_to_norm
# verdict: wrong
# mistake: zeros give 0 / 0, and the factor becomes NaN for them
# told: zeros-become-nan
def clip_to_norm(gradients, max_norm):
    norm = torch.stack([g.square().sum() for g in gradients]).sum().sqrt()
    direction = [g / norm for g in gradients]
    return [d * torch.clamp(norm, max=max_norm) for d in direction]
