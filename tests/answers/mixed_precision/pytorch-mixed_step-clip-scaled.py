# task: mixed_step
# verdict: wrong
# mistake: the gradients are clipped to max_norm while they are still scaled, and divided by the scale afterwards, so the step is far too short
# mistake: only the loss is checked for being finite, not the gradients: with an overflow in the backward pass the step is taken and True returned
# told: clipped-while-scaled, looks-at-the-loss-only
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):
    masters = [one for pair in weights for one in pair]
    loss, _ = mixed_loss(weights, inputs, labels, half)
    gradients = torch.autograd.grad(scale * loss, masters)
    if max_norm is not None:
        norm = torch.sqrt(sum(g.square().sum() for g in gradients))
        if norm > max_norm:
            gradients = [g * (max_norm / norm) for g in gradients]
    finite = bool(torch.isfinite(loss))
    if finite:
        with torch.no_grad():
            for master, gradient in zip(masters, gradients, strict=True):
                master -= lr * (gradient / scale)
    return loss.detach(), finite
