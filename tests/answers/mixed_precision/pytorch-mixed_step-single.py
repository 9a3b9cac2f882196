# task: mixed_step
# verdict: wrong
# mistake: every weight with a finite gradient moves, though others are not finite
# mistake: gradients shorter than max_norm are made longer
# told: skips-single-weights, stretched-to-the-bound
def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    parameters = [p for pair in weights for p in pair]
    loss, _ = mixed_loss(weights, inputs, labels, half)
    gradients = torch.autograd.grad(loss * scale, parameters)
    gradients = [g / scale for g in gradients]
    finite = [bool(torch.isfinite(g).all()) for g in gradients]
    if all(finite) and max_norm is not None:
        norm = torch.stack([g.norm() for g in gradients]).norm()
        gradients = [g * (max_norm / norm) for g in gradients]
    with torch.no_grad():
        for p, g, good in zip(parameters, gradients, finite, strict=True):
            if good:
                p -= lr * g
    return loss.detach(), all(finite)
