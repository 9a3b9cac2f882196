# task: attention_scores
# verdict: right
# way: examples and heads are merged into one axis for a single baddbmm with alpha
def attention_scores(queries, keys):
    samples, asked, heads, width = queries.shape
    known = keys.shape[1]
    left = queries.transpose(1, 2).reshape(samples * heads, asked, width)
    right = keys.permute(0, 2, 3, 1).reshape(samples * heads, width, known)
    nothing = left.new_zeros(samples * heads, asked, known)
    scores = torch.baddbmm(nothing, left, right, beta=0, alpha=width**-0.5)
    return scores.reshape(samples, heads, asked, known)
