# task: saturated_share
# verdict: wrong
# mistake: the slope itself is compared with the threshold, not its size, so every unit whose activation falls steeply (slope -1, for instance) counts as saturated
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    leaf = inputs.detach().clone().requires_grad_()
    with torch.enable_grad():
        total = activation(leaf).sum()
    (slopes,) = torch.autograd.grad(total, leaf)
    return (slopes < threshold).double().mean().item()
