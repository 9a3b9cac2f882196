# task: attention_scores
# verdict: wrong
# mistake: the head axis is not moved forward, so matmul compares heads with heads at each place: (N, T, heads, heads)
# mistake: the division by the square root of D is missing
# told: heads-not-moved, not-scaled
def attention_scores(queries, keys):
    return tf.matmul(queries, keys, transpose_b=True)
