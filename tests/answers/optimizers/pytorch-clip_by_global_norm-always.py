# task: clip_by_global_norm
# verdict: wrong
# mistake: scales also if the norm is below the bound, so that small gradients grow
# mistake: returns a Python number instead of a tensor
# told: norm-as-a-number, small-gradients-scaled-up
def clip_by_global_norm(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.sqrt(sum((g**2).sum() for g in gradients))
    for g in gradients:
        g.mul_(max_norm / norm)
    return norm.item()
