# task: mixed_step
# verdict: wrong
# mistake: whether to take the step is decided by the loss being finite, not by the gradients
# mistake: gradients are added to those left in .grad from earlier steps
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    loss, _ = mixed_loss(weights, inputs, labels, half)
    (loss * scale).backward()
    masters = [t for pair in weights for t in pair]
    gradients = [t.grad.float() / scale for t in masters]
    finite = bool(torch.isfinite(loss))
    if finite:
        factor = 1.0
        if max_norm is not None:
            norm = torch.sqrt(sum((g**2).sum() for g in gradients))
            if norm > max_norm:
                factor = max_norm / norm
        with torch.no_grad():
            for tensor, gradient in zip(masters, gradients):
                tensor -= lr * factor * gradient
    return loss.detach(), finite
