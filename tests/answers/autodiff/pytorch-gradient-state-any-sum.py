# task: gradient_state
# verdict: wrong
# mistake: The gradient's sum is looked at, so entries that cancel count as zero.
# told: sum-of-the-entries
def gradient_state(program, x):
    x = x.detach().clone().requires_grad_(True)
    with torch.enable_grad():
        result = program(x)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    (g,) = torch.autograd.grad(result.sum(), x, allow_unused=True)
    if g is None:
        return "lost"
    return "flows" if g.sum() != 0 else "zero"
