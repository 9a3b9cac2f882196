# task: attention
# verdict: right
# mistake: none; unusual because the softmax is written out, forbidden weights are multiplied by zero, and empty rows are divided by one
def attention(queries, keys, values, allowed=None, scale=None):
    factor = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = torch.einsum("...td,...sd->...ts", queries * factor, keys)
    if allowed is None:
        allowed = torch.ones_like(scores, dtype=torch.bool)
    lowest = torch.finfo(scores.dtype).min
    scores = scores.masked_fill(~allowed, lowest)
    powers = (scores - scores.detach().amax(-1, keepdim=True)).exp()
    powers = powers * allowed
    sums = powers.sum(-1, keepdim=True)
    weights = powers / (sums + (sums == 0))
    return torch.einsum("...ts,...se->...te", weights, values), weights
