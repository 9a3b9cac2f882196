# task: attention_scores
# verdict: wrong
# mistake: keys and queries are exchanged in the result: it is (N, heads, S, T)
# told: queries-and-keys-exchanged
def attention_scores(queries, keys):
    return tf.einsum("nthd,nshd->nhst", queries, keys) / queries.shape[-1] ** 0.5
