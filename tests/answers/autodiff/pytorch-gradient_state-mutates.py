# task: gradient_state
# verdict: wrong
# mistake: switches requires_grad on in the x of the caller and fills its .grad (earlier contents count too), where x was to be left as it is
# told: gradient-filled
def gradient_state(program, x):
    x.requires_grad_(True)
    result = program(x)
    if not isinstance(result, torch.Tensor) or not result.requires_grad:
        return "lost"
    result.sum().backward()
    if x.grad is None:
        return "lost"
    if torch.any(x.grad != 0):
        return "flows"
    return "zero"
