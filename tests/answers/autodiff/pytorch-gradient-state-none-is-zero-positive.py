# task: gradient_state
# verdict: wrong
# mistake: A gradient that does not arrive counts as zero.
# mistake: Negative gradients do not count as flowing.
# told: only-positive-entries, zeros-made-for-what-is-lost
def gradient_state(program, x):
    x = x.detach().clone().requires_grad_(True)
    with torch.enable_grad():
        result = program(x)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    (g,) = torch.autograd.grad(result.sum(), x, allow_unused=True)
    if g is None:
        return "zero"
    return "flows" if torch.any(g > 0) else "zero"
