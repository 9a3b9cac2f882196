# task: attention
# verdict: right
# way: softmax written out: einsum, the lowest finite number for forbidden keys, exponentials times the mask, divided by a sum that is never 0
def attention(queries, keys, values, allowed=None, scale=None):
    queries, keys, values = map(tf.convert_to_tensor, (queries, keys, values))
    scale = 1 / math.sqrt(queries.shape[-1]) if scale is None else scale
    scores = tf.einsum("...td,...sd->...ts", queries, keys) * tf.cast(scale, queries.dtype)
    if allowed is not None:
        allowed = tf.broadcast_to(allowed, tf.shape(scores))
        scores = tf.where(allowed, scores, scores.dtype.min)
    top = tf.stop_gradient(tf.reduce_max(scores, axis=-1, keepdims=True))
    e = tf.exp(scores - top)
    if allowed is not None:
        e = tf.where(allowed, e, tf.zeros_like(e))
    total = tf.reduce_sum(e, axis=-1, keepdims=True)
    weights = e / tf.where(total > 0, total, tf.ones_like(total))
    return tf.einsum("...ts,...se->...te", weights, values), weights
