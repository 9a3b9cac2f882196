# task: saturated_share
# verdict: wrong
# mistake: The gradient is left on the inputs, which should stay as they are.
# mistake: The number of saturated units is returned, not the share.
# told: gradients-kept-at-the-inputs, number-instead-of-share
def saturated_share(activation, inputs, threshold=0.05):
    inputs.requires_grad_(True)
    activation(inputs).sum().backward()
    return float((inputs.grad.abs() < threshold).sum())
