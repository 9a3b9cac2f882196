# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.size(-1) ** -0.5
    scores = queries @ keys.transpose(-2, -1) * scale
    if allowed is not None:
        scores = scores.masked_fill(~allowed, float("-inf"))
    w = torch.softmax(scores, -1).nan_to_num(0.0)
    return w @ values, w
