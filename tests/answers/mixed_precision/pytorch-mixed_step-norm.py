# task: mixed_step
# verdict: wrong
# mistake: gradients with a norm below max_norm are scaled up to it
# mistake: finite is a tensor, not a Python bool
# told: finite-is-a-tensor, stretched-to-the-bound
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    parameters = [tensor for pair in weights for tensor in pair]
    loss, _ = mixed_loss(weights, inputs, labels, half)
    gradients = torch.autograd.grad(loss * scale, parameters)
    gradients = [g.float() / scale for g in gradients]
    finite = torch.stack([g.isfinite().all() for g in gradients]).all()
    if finite:
        if max_norm is not None:
            norm = torch.stack([g.norm() for g in gradients]).norm()
            if norm > 0:
                gradients = [g * (max_norm / norm) for g in gradients]
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter -= lr * gradient
    return loss.detach(), finite
