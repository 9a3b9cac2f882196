# task: static_step
# verdict: right
def static_step(loss_of, weights, scale, learning_rate):
    halves = [w.detach().to(torch.float16).requires_grad_() for w in weights]
    with torch.enable_grad():
        loss = loss_of(halves)
        scaled = torch.autograd.grad(loss.mul(scale), halves, allow_unused=True)
    for weight, gradient in zip(weights, scaled, strict=True):
        if gradient is not None:
            weight.detach().sub_(gradient.float().div(scale).mul(learning_rate))
    return float(loss.detach())
