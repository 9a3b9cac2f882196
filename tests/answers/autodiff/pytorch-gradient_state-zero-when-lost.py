# task: gradient_state
# verdict: wrong
# mistake: a gradient that does not arrive is reported as zero
# told: zeros-made-for-what-is-lost
def gradient_state(program, x):
    x = x.detach().clone().requires_grad_()
    result = program(x)
    if not isinstance(result, torch.Tensor) or not result.requires_grad:
        return "lost"
    (gradient,) = torch.autograd.grad(
        result.sum(), x, allow_unused=True, materialize_grads=True
    )
    return "flows" if gradient.any() else "zero"
