# task: attention_scores
# verdict: wrong
# mistake: the dot products are divided by D instead of its root; the result has queries and keys exchanged
# told: queries-and-keys-exchanged, scaled-by-d
def attention_scores(queries, keys):
    return torch.einsum("nthd,nshd->nhst", queries, keys) / queries.shape[-1]
