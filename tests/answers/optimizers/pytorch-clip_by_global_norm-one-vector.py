# task: clip_by_global_norm
# verdict: right
# way: all gradients are written into one long vector and its norm is taken
def clip_by_global_norm(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    with torch.no_grad():
        everything = torch.cat([g.reshape(-1) for g in gradients])
        norm = torch.linalg.vector_norm(everything)
        if norm > max_norm:
            factor = max_norm / norm
            for g in gradients:
                g.mul_(factor)
    return norm
