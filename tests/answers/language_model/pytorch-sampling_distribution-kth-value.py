# task: sampling_distribution
# verdict: right
# mistake: none; unusual because the threshold is found by kthvalue, and everything is computed in float64 and rounded at the end
def sampling_distribution(logits, temperature=1.0, top_k=None):
    wide = logits.double()
    largest = wide.amax(dim=-1, keepdim=True)
    if temperature == 0:
        top = wide == largest
        return (top & (top.cumsum(dim=-1) == 1)).to(logits.dtype)
    size = wide.shape[-1]
    staying = torch.ones_like(wide, dtype=torch.bool)
    if top_k is not None and top_k < size:
        staying = wide >= wide.kthvalue(size - top_k + 1, dim=-1, keepdim=True).values
    powers = torch.exp((wide - largest) / temperature) * staying
    return (powers / powers.sum(dim=-1, keepdim=True)).to(logits.dtype)
