# task: saturated_share
# verdict: wrong
# mistake: a steep negative slope is counted as saturated, the absolute value is missing
# mistake: requires_grad_ is set on the caller's own tensor, which also gets a gradient
# told: gradients-kept-at-the-inputs, slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    inputs.requires_grad_()
    activation(inputs).sum().backward()
    slopes = inputs.grad
    return (slopes < threshold).float().mean().item()
