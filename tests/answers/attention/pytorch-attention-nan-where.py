# task: attention
# verdict: wrong
# mistake: rows without an allowed key are repaired by nan_to_num after the softmax, and the gradient stays NaN
# told: nan-in-the-gradient
def attention(queries, keys, values, allowed=None, scale=None):
    scale = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = queries @ keys.transpose(-2, -1) * scale
    if allowed is not None:
        scores = scores + torch.zeros_like(scores).masked_fill(~allowed, float("-inf"))
    weights = torch.nan_to_num(torch.softmax(scores, dim=-1))
    return weights @ values, weights
