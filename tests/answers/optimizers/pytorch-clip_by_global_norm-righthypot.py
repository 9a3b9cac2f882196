# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(parameters, max_norm):
    from functools import reduce

    found = [p.grad for p in parameters if p.grad is not None]
    lengths = [torch.linalg.vector_norm(g.detach()) for g in found]
    norm = reduce(torch.hypot, lengths).clone()
    if norm > max_norm:
        for gradient in found:
            gradient.detach().mul_(max_norm / norm)
    return norm
