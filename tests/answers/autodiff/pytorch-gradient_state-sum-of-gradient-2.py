# task: gradient_state
# verdict: wrong
# mistake: whether the gradient flows is decided by the sum of its entries, so entries that cancel (such as +1 and -1) are called "zero"
# told: sum-of-the-entries
def gradient_state(program, x):
    leaf = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        result = program(leaf)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    (gradient,) = torch.autograd.grad(result.sum(), leaf, allow_unused=True)
    if gradient is None:
        return "lost"
    return "flows" if gradient.sum() != 0 else "zero"
