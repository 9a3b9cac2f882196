# task: clip_by_global_norm
# verdict: wrong
# mistake: p.grad is replaced by a new, shorter tensor; the gradient itself is not multiplied in place, so whoever holds it (a fused optimizer, a view) keeps the long one
# told: gradient-replaced
def clip_by_global_norm(parameters, max_norm):
    owners = [p for p in parameters if p.grad is not None]
    squares = sum(p.grad.detach().pow(2).sum() for p in owners)
    norm = squares.sqrt()
    if norm > max_norm:
        for p in owners:
            p.grad = p.grad.detach() * (max_norm / norm)
    return norm
