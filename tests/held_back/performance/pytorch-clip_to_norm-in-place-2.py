# task: clip_to_norm
# verdict: wrong
# mistake: the gradients that were given are multiplied in place, although they are not to be changed
# told: gradients-changed-in-place
def clip_to_norm(gradients, max_norm):
    norm = torch.stack([g.square().sum() for g in gradients]).sum().sqrt()
    factor = torch.where(norm > max_norm, max_norm / norm, torch.ones_like(norm))
    return [g.mul_(factor) for g in gradients]
