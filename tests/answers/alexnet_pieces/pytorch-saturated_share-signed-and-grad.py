# task: saturated_share
# verdict: wrong
# mistake: the slope is compared with its sign, so that a steep falling slope (-1) counts as saturated
# mistake: requires_grad_() is called on the given tensor itself and its .grad is filled: the inputs are not left as they are
# told: gradients-kept-at-the-inputs, slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    inputs.requires_grad_()
    with torch.enable_grad():
        activation(inputs).sum().backward()
    slopes = inputs.grad
    return (slopes < threshold).double().mean().item()
