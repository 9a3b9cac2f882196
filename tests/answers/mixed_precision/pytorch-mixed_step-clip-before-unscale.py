# task: mixed_step
# verdict: wrong
# mistake: the scaled gradients are clipped, and only then divided by the scale
# told: clipped-while-scaled
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    loss, _ = mixed_loss(weights, inputs, labels, half)
    flat = [p for pair in weights for p in pair]
    grads = torch.autograd.grad(loss * scale, flat)
    finite = all(bool(torch.isfinite(g).all()) for g in grads)
    if finite:
        if max_norm is not None:
            norm = torch.sqrt(sum((g**2).sum() for g in grads))
            if norm > max_norm:
                grads = [g * (max_norm / norm) for g in grads]
        with torch.no_grad():
            for p, g in zip(flat, grads):
                p -= lr * g / scale
    return loss.detach(), finite
