# task: gradient_state
# verdict: wrong
# mistake: asks whether the entries of the gradient add up to something, so entries that cancel are reported as "zero"

def gradient_state(program, x):
    x = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        result = program(x)
        if not torch.is_tensor(result) or not result.requires_grad:
            return "lost"
        (gradient,) = torch.autograd.grad(result.sum(), x, allow_unused=True)
    if gradient is None:
        return "lost"
    return "flows" if gradient.sum() != 0 else "zero"
