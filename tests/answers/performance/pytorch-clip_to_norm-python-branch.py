# task: clip_to_norm
# verdict: wrong
# mistake: a Python decision depends on the norm; the given tensors are changed in place
# told: gradients-changed-in-place
def clip_to_norm(gradients, max_norm):
    norm = torch.cat([g.flatten() for g in gradients]).norm()
    if norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return gradients
