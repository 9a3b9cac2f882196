# task: attention
# verdict: wrong
# mistake: a query that is allowed nothing gets equal weights instead of zeros
# told: uniform-without-any-key
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    scores = queries @ keys.transpose(-1, -2) * scale
    if allowed is not None:
        scores = scores.masked_fill(~allowed, torch.finfo(scores.dtype).min)
    weights = scores.softmax(dim=-1)
    return weights @ values, weights
