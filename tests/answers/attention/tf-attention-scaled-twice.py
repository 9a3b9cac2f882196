# task: attention
# verdict: wrong
# mistake: the queries and the scores are both scaled
# told: scaled-twice
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = tf.matmul(queries * scale, keys, transpose_b=True) * scale
    if allowed is not None:
        scores = tf.where(allowed, scores, scores.dtype.min)
    weights = tf.nn.softmax(scores, axis=-1)
    if allowed is not None:
        weights = tf.where(allowed, weights, tf.zeros_like(weights))
    return tf.matmul(weights, values), weights
