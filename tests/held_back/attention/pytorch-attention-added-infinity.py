# task: attention
# verdict: wrong
# mistake: minus infinity is added to hidden scores, and the NaN of a query without any key is replaced only after the softmax; the outputs are right, but the gradients of queries and keys are NaN there
# told: nan-in-the-gradient
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = torch.matmul(queries, keys.transpose(-2, -1)) * scale
    if allowed is not None:
        wall = torch.zeros(allowed.shape, dtype=scores.dtype, device=scores.device)
        scores = scores + wall.masked_fill(~allowed, -math.inf)
    weights = torch.softmax(scores, dim=-1)
    weights = torch.nan_to_num(weights, nan=0.0)
    return weights @ values, weights
