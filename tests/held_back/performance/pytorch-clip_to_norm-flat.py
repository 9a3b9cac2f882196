# task: clip_to_norm
# verdict: right
# mistake: none; unusual because the factor is max_norm over the larger one of norm and max_norm
def clip_to_norm(gradients, max_norm):
    flat = torch.cat([g.reshape(-1).double() for g in gradients])
    norm = flat.dot(flat).sqrt()
    factor = max_norm / norm.clamp(min=max_norm)
    return [g * factor.to(g.dtype) for g in gradients]
