# task: attention
# verdict: right
# way: low finite scores and tf.reduce_logsumexp instead of a softmax, weights zeroed behind
def attention(queries, keys, values, allowed=None, scale=None):
    queries, keys, values = map(tf.convert_to_tensor, (queries, keys, values))
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = tf.linalg.matmul(queries * tf.cast(scale, queries.dtype), keys, transpose_b=True)
    if allowed is not None:
        allowed = tf.broadcast_to(allowed, tf.shape(scores))
        scores = tf.where(allowed, scores, tf.constant(scores.dtype.min / 4, scores.dtype))
    weights = tf.exp(scores - tf.reduce_logsumexp(scores, axis=-1, keepdims=True))
    if allowed is not None:
        weights = tf.where(allowed, weights, tf.zeros_like(weights))
    return tf.linalg.matmul(weights, values), weights
