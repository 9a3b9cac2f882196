# task: clip_by_global_norm
# verdict: wrong
# mistake: every gradient is clipped by its own norm instead of the global one
# told: one-norm-each
def clip_by_global_norm(parameters, max_norm):
    grads = [p.grad for p in parameters if p.grad is not None]
    total = torch.stack([g.norm() for g in grads]).norm()
    for g in grads:
        if g.norm() > max_norm:
            g.mul_(max_norm / g.norm())
    return total
