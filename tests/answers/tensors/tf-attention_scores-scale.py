# task: attention_scores
# verdict: wrong
# mistake: divides by the root of the number of heads, not of D
# mistake: keys before queries in the result, (N, heads, S, T)
# told: queries-and-keys-exchanged, scaled-by-another-axis
def attention_scores(queries, keys):
    scale = tf.sqrt(tf.cast(tf.shape(queries)[-2], queries.dtype))
    return tf.einsum("nthd,nshd->nhst", queries, keys) / scale
