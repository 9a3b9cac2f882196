# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = queries @ keys.transpose(-2, -1) * scale
    if allowed is not None:
        scores = scores.masked_fill(~allowed, float("-inf"))
    weights = torch.softmax(scores, dim=-1).nan_to_num(0.0)
    return weights @ values, weights
