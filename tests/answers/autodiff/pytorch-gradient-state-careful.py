# task: gradient_state
# verdict: right
def gradient_state(program, x):
    x = x.detach().clone().requires_grad_(True)
    with torch.enable_grad():
        result = program(x)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    (g,) = torch.autograd.grad(result.sum(), x, allow_unused=True)
    if g is None:
        return "lost"
    return "flows" if torch.any(g != 0) else "zero"
