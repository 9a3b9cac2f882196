# task: saturated_share
# verdict: wrong
# mistake: Negative slopes count as saturated, since the size is not taken.
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    flat = inputs.detach().reshape(-1)
    _, slopes = torch.func.jvp(activation, (flat,), (torch.ones_like(flat),))
    return (slopes < threshold).double().mean().item()
