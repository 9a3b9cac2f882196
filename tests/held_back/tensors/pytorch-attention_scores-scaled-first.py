# task: attention_scores
# verdict: right
# mistake: none; unusual because the queries are scaled before the product, which is a batched matmul over flattened heads

def attention_scores(queries, keys):
    n, t, heads, d = queries.shape
    s = keys.shape[1]
    left = (queries * d**-0.5).permute(0, 2, 1, 3).reshape(n * heads, t, d)
    right = keys.permute(0, 2, 3, 1).reshape(n * heads, d, s)
    return torch.bmm(left, right).view(n, heads, t, s)
