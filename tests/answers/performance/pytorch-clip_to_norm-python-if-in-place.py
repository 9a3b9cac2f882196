# task: clip_to_norm
# verdict: wrong
# mistake: a Python if looks at the norm; the given tensors are multiplied in place
# told: gradients-changed-in-place
def clip_to_norm(gradients, max_norm):
    norm = torch.sqrt(sum((g * g).sum() for g in gradients))
    if norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return list(gradients)
