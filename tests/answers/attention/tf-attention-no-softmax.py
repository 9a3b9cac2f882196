# task: attention
# verdict: right
# way: no softmax: the exponentials are taken of masked differences to the largest allowed score and divided with divide_no_nan
def attention(queries, keys, values, allowed=None, scale=None):
    queries = tf.convert_to_tensor(queries)
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = tf.einsum("...td,...sd->...ts", queries, keys) * scale
    if allowed is None:
        allowed = tf.ones_like(scores, dtype=tf.bool)
    else:
        allowed = tf.broadcast_to(allowed, tf.shape(scores))
    lowest = tf.fill(tf.shape(scores), scores.dtype.min)
    top = tf.reduce_max(tf.where(allowed, scores, lowest), axis=-1, keepdims=True)
    nothing = tf.zeros_like(scores)
    gaps = tf.where(allowed, scores - tf.stop_gradient(top), nothing)
    parts = tf.where(allowed, tf.exp(gaps), nothing)
    weights = tf.math.divide_no_nan(parts, tf.reduce_sum(parts, axis=-1, keepdims=True))
    return tf.matmul(weights, values), weights
