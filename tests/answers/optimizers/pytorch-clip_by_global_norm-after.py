# task: clip_by_global_norm
# verdict: wrong
# mistake: the factor is applied whenever there are gradients, so that short gradients are stretched to max_norm
# mistake: the norm after clipping is returned, not the one before
# told: norm-after-clipping-returned, small-gradients-scaled-up
@torch.no_grad()
def clip_by_global_norm(parameters, max_norm):
    def total():
        squares = [p.grad.pow(2).sum() for p in parameters if p.grad is not None]
        return torch.stack(squares).sum().sqrt()

    norm = total()
    factor = max_norm / norm
    for p in parameters:
        if p.grad is not None:
            p.grad.mul_(factor)
    return total()
