# task: attention_scores
# verdict: wrong
# mistake: the two last axes of the result are exchanged: (N, heads, S, T)
# mistake: divided by D instead of by the square root of D
# told: queries-and-keys-exchanged, scaled-by-d
def attention_scores(queries, keys):
    d = queries.shape[-1]
    scores = tf.einsum("nqhd,nkhd->nhkq", queries, keys)
    return scores / d
