# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(parameters, max_norm):
    grads = [p.grad for p in parameters if p.grad is not None]
    everything = torch.cat([g.detach().flatten() for g in grads])
    norm = torch.dot(everything, everything).sqrt()
    if norm.item() > max_norm:
        for g in grads:
            g.data.copy_(g.detach() * (max_norm / norm))
    return norm
