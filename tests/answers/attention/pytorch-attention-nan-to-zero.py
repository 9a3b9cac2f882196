# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    scores = torch.einsum("...td,...sd->...ts", queries, keys) * scale
    if allowed is None:
        weights = scores.softmax(-1)
    else:
        forbidden = allowed.logical_not()
        top = scores.detach().masked_fill(forbidden, -math.inf).amax(dim=-1, keepdim=True)
        top = torch.where(torch.isfinite(top), top, torch.zeros_like(top))
        e = (scores - top).masked_fill(forbidden, -math.inf).exp()
        total = e.sum(dim=-1, keepdim=True)
        weights = e / total.masked_fill(total == 0, 1.0)
    return torch.einsum("...ts,...se->...te", weights, values), weights
