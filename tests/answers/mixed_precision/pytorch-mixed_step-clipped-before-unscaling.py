# task: mixed_step
# verdict: wrong
# mistake: the norm is taken of the gradients that are still scaled; old gradients in .grad are added
# told: clipped-while-scaled, gradients-of-steps-before
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    loss, _ = mixed_loss(weights, inputs, labels, half)
    (loss * scale).backward()
    flat = [tensor for pair in weights for tensor in pair]
    gradients = [tensor.grad for tensor in flat]
    finite = all(bool(g.isfinite().all()) for g in gradients)
    if finite:
        factor = 1 / scale
        norm = torch.sqrt(sum((g**2).sum() for g in gradients)).item()
        if max_norm is not None and norm > max_norm:
            factor *= max_norm / norm
        with torch.no_grad():
            for tensor, gradient in zip(flat, gradients):
                tensor -= lr * factor * gradient
    return loss.detach(), finite
