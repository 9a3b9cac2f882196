# task: saturated_share
# verdict: wrong
# mistake: the caller's own tensor is made to require gradients and keeps a .grad; it is not left as it is, and in a second call on it the slopes of both calls add up
# told: gradients-kept-at-the-inputs
def saturated_share(activation, inputs, threshold=0.05):
    inputs.requires_grad_(True)
    activation(inputs).sum().backward()
    slopes = inputs.grad
    return (slopes.abs() < threshold).double().mean().item()
