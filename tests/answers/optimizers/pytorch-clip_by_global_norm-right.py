# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(parameters, max_norm):
    from functools import reduce

    with torch.no_grad():
        gradients = [p.grad for p in parameters if p.grad is not None]
        norms = [torch.linalg.vector_norm(g) for g in gradients]
        norm = reduce(torch.hypot, norms)
        if norm > max_norm:
            for g in gradients:
                g.copy_(g * max_norm / norm)
    return norm
