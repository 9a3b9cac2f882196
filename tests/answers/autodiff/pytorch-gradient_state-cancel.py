# task: gradient_state
# verdict: wrong
# mistake: the entries of the gradient are added before they are compared with 0, so that opposite ones cancel (x[0] - x[1])
# mistake: a result without grad_fn counts as lost, although a program that returns x itself gives the leaf back, and its gradient flows
# told: sum-of-the-entries, leaf-called-lost
def gradient_state(program, x):
    leaf = x.detach().clone().requires_grad_(True)
    result = program(leaf)
    if not torch.is_tensor(result) or result.grad_fn is None:
        return "lost"
    (gradient,) = torch.autograd.grad(result.sum(), leaf, allow_unused=True)
    if gradient is None:
        return "lost"
    return "flows" if gradient.sum() != 0 else "zero"
