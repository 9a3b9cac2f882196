# task: attention_scores
# verdict: wrong
# mistake: heads are brought in front of the places by a reshape, not by a transpose, so values of different heads and places are mixed as soon as there is more than one head (and place)
# told: heads-reshaped
def attention_scores(queries, keys):
    count, asking, heads, depth = queries.shape
    known = keys.shape[1]
    queries = tf.reshape(queries, (count, heads, asking, depth))
    keys = tf.reshape(keys, (count, heads, known, depth))
    return tf.matmul(queries, keys, transpose_b=True) / float(depth) ** 0.5
