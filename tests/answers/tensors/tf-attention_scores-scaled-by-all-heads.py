# task: attention_scores
# verdict: wrong
# mistake: the scores are divided by the root of the width of all heads together
# told: scaled-by-all-heads
def attention_scores(queries, keys):
    width = queries.shape[2] * queries.shape[3]
    scores = tf.einsum("nthd,nshd->nhts", queries, keys)
    return scores / tf.sqrt(tf.cast(width, scores.dtype))
