# task: saturated_share
# verdict: wrong
# mistake: the slope is compared without its absolute value, so steeply falling activations (slope -1) count as saturated
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    x = inputs.detach().clone().requires_grad_(True)
    y = activation(x)
    y.sum().backward()
    saturated = x.grad < threshold
    return saturated.float().mean().item()
