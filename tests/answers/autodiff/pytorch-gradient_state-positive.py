# task: gradient_state
# verdict: wrong
# mistake: entries are compared with > 0, so that a gradient that is negative everywhere counts as zero
# mistake: a program that returns no tensor (a Python number) raises AttributeError instead of being "lost"
# told: numbers-not-expected, only-positive-entries
def gradient_state(program, x):
    leaf = x.detach().clone().requires_grad_()
    result = program(leaf)
    if not result.requires_grad:
        return "lost"
    (gradient,) = torch.autograd.grad(result.sum(), leaf, allow_unused=True)
    if gradient is None:
        return "lost"
    return "flows" if (gradient > 0).any() else "zero"
