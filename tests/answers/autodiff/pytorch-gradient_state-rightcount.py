# task: gradient_state
# verdict: right
def gradient_state(program, x):
    with torch.enable_grad():
        leaf = x.detach().clone().requires_grad_(True)
        result = program(leaf.clone())
        if not (torch.is_tensor(result) and result.requires_grad):
            return "lost"
        arrived = torch.autograd.grad(result.sum(), [leaf], allow_unused=True)
    if arrived[0] is None:
        return "lost"
    return ("zero", "flows")[bool(arrived[0].count_nonzero() > 0)]
