# task: attention
# verdict: wrong
# mistake: -inf is added to the scores and the NaN of a query without any key is replaced behind the softmax: outputs are right, but the gradients in queries and keys are NaN
# told: nan-in-the-gradient
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    scores = torch.einsum("...td,...sd->...ts", queries, keys) * scale
    if allowed is not None:
        low = torch.zeros(allowed.shape, dtype=scores.dtype, device=scores.device)
        low[~allowed] = float("-inf")
        scores = scores + low
    weights = torch.nan_to_num(torch.softmax(scores, dim=-1), nan=0.0)
    return torch.einsum("...ts,...se->...te", weights, values), weights
