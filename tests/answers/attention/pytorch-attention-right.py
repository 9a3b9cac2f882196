# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.size(-1) ** -0.5
    scores = queries @ keys.mT * scale
    if allowed is None:
        w = torch.softmax(scores, -1)
    else:
        w = torch.softmax(scores.masked_fill(~allowed, -1e20), -1)
        w = torch.where(allowed, w, torch.zeros_like(w))
    return w @ values, w
