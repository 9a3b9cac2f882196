# task: attention
# verdict: wrong
# mistake: forbidden scores are made -inf by adding a bias, and the NaN of a query without keys is replaced by torch.nan_to_num behind the softmax: outputs are right, but the gradients of queries and keys are NaN
# told: nan-in-the-gradient
def attention(queries, keys, values, allowed=None, scale=None):
    scale = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = torch.einsum("...td,...sd->...ts", queries, keys) * scale
    if allowed is not None:
        bias = torch.zeros(allowed.shape, dtype=scores.dtype, device=scores.device)
        scores = scores + bias.masked_fill(~allowed, -torch.inf)
    weights = scores.softmax(dim=-1)
    weights = torch.nan_to_num(weights)
    return weights @ values, weights
