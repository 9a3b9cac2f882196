# task: attention_scores
# verdict: right
def attention_scores(queries, keys):
    n, t, heads, d = queries.shape
    s = keys.shape[1]
    shrink = d**-0.25  # half of the scaling on each side
    rows = (queries * shrink).transpose(1, 2).reshape(n * heads, t, d)
    columns = (keys * shrink).permute(0, 2, 3, 1).reshape(n * heads, d, s)
    return torch.bmm(rows, columns).view(n, heads, t, s)
