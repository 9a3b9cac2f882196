# task: saturated_share
# verdict: right
def saturated_share(activation, inputs, threshold=0.05):
    flat = inputs.detach().reshape(-1)
    _, slopes = torch.func.jvp(activation, (flat,), (torch.ones_like(flat),))
    return (slopes.abs() < threshold).double().mean().item()
