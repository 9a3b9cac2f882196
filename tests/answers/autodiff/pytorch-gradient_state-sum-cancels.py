# task: gradient_state
# verdict: wrong
# mistake: adds up the entries of the gradient and asks whether the sum is 0; entries that cancel each other, such as 1 and -1, are called "zero"
# mistake: works on the given x, which keeps requires_grad and .grad afterwards; a second program with the same x adds to the old gradient, so a "zero" after a "flows" is called "flows"
# told: gradient-filled, sum-of-the-entries
def gradient_state(program, x):
    x.requires_grad_()
    result = program(x)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    result.sum().backward()
    if x.grad is None:
        return "lost"
    return "zero" if x.grad.sum().item() == 0 else "flows"
