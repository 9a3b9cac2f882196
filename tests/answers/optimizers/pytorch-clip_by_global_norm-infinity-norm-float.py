# task: clip_by_global_norm
# verdict: wrong
# mistake: the largest of the tensors' norms is taken for the global norm; the norm is returned as a float
# told: largest-norm-of-one
def clip_by_global_norm(parameters, max_norm):
    grads = [p.grad for p in parameters if p.grad is not None]
    norm = max(g.norm() for g in grads)
    if norm > max_norm:
        for g in grads:
            g.mul_(max_norm / norm)
    return norm.item()
