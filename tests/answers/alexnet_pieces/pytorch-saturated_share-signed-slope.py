# task: saturated_share
# verdict: wrong
# mistake: the slope is not taken in size so that large negative slopes count as saturated
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    x = inputs.detach().clone().requires_grad_()
    activation(x).sum().backward()
    return (x.grad < threshold).float().mean().item()
