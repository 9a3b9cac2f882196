# task: saturated_share
# verdict: wrong
# mistake: The activation's outputs are compared with the threshold, not its slopes.
# told: small-values-not-small-slopes
def saturated_share(activation, inputs, threshold=0.05):
    with torch.no_grad():
        outputs = activation(inputs)
    return (outputs.abs() < threshold).float().mean().item()
