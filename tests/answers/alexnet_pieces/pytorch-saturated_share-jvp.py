# task: saturated_share
# verdict: right
def saturated_share(activation, inputs, threshold=0.05):
    frozen = inputs.detach().clone()
    with torch.enable_grad():
        _, slope = torch.autograd.functional.vjp(activation, frozen, torch.ones_like(frozen))
    flat = slope.abs().lt(threshold).flatten().tolist()
    return sum(flat) / len(flat)
