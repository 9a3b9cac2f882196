# task: saturated_share
# verdict: wrong
# mistake: the slope itself is compared, not its size, so steep negative slopes count as saturated
# mistake: the caller's tensor is switched to requires_grad and stays so
def saturated_share(activation, inputs, threshold=0.05):
    inputs.requires_grad_(True)
    outputs = activation(inputs)
    slopes, = torch.autograd.grad(outputs.sum(), inputs)
    return (slopes < threshold).float().mean().item()
