# task: clip_by_global_norm
# verdict: wrong
# mistake: puts a new tensor into p.grad instead of multiplying the gradient in place
# mistake: returns the norm as a Python float, asked was a tensor without dimensions

def clip_by_global_norm(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.stack([g.norm() for g in gradients]).norm().item()
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad = p.grad * (max_norm / norm)
    return norm
