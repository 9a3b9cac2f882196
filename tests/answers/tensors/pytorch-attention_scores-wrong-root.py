# task: attention_scores
# verdict: wrong
# mistake: the scores are divided by D itself instead of by its root
# told: scaled-by-d
def attention_scores(queries, keys):
    return torch.einsum("nthd,nshd->nhts", queries, keys) / queries.shape[-1]
