# task: mixed_step
# verdict: wrong
# mistake: whenever max_norm is given the gradients are multiplied by max_norm / norm, also if their norm is smaller, so short gradients are stretched
# mistake: it asks whether the loss is finite and not whether the gradients are; an overflow on the way back is taken as a step and puts infinity or NaN into the weights
# told: looks-at-the-loss-only, stretched-to-the-bound
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    loss, _ = mixed_loss(weights, inputs, labels, half)
    masters = [tensor for pair in weights for tensor in pair]
    gradients = torch.autograd.grad(loss * scale, masters)
    finite = bool(torch.isfinite(loss))
    if finite:
        gradients = [g / scale for g in gradients]
        if max_norm is not None:
            norm = torch.cat([g.flatten() for g in gradients]).norm()
            gradients = [g * (max_norm / norm) for g in gradients]
        with torch.no_grad():
            torch._foreach_add_(masters, gradients, alpha=-lr)
    return loss.detach(), finite
