# task: attention_scores
# verdict: wrong
# mistake: divides by the root of the width of all heads together (heads * D), not by the root of D

def attention_scores(queries, keys):
    width = queries.shape[2] * queries.shape[3]
    scores = tf.einsum("nthd,nshd->nhts", queries, keys)
    return scores / width**0.5
