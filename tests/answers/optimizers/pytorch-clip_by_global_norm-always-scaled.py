# task: clip_by_global_norm
# verdict: wrong
# mistake: gradients with a smaller norm are scaled up to max_norm
# mistake: the norm after clipping is returned
# told: norm-after-clipping-returned, small-gradients-scaled-up
def clip_by_global_norm(parameters, max_norm):
    grads = [p.grad for p in parameters if p.grad is not None]
    norm = torch.cat([g.flatten() for g in grads]).norm()
    for g in grads:
        g *= max_norm / norm
    return torch.cat([g.flatten() for g in grads]).norm()
