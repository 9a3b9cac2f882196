# task: clip_to_norm
# verdict: wrong
# mistake: every tensor is shortened by its own norm
# mistake: the gradients are changed in place
# told: every-tensor-by-itself, gradients-changed-in-place
def clip_to_norm(gradients, max_norm):
    clipped = []
    for gradient in gradients:
        norm = gradient.square().sum().sqrt()
        factor = torch.where(norm > max_norm, max_norm / norm, torch.ones_like(norm))
        clipped.append(gradient.mul_(factor))
    return clipped
