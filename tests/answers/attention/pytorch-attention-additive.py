# task: attention
# verdict: wrong
# mistake: -inf is added, and NaN comes back through the sum
# told: nan-in-the-gradient
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.size(-1) ** -0.5
    scores = queries @ keys.transpose(-2, -1) * scale
    if allowed is not None:
        scores = scores + torch.where(allowed, 0.0, float("-inf"))
    w = torch.softmax(scores, -1).nan_to_num(0.0)
    return w @ values, w
