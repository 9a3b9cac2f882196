# task: attention
# verdict: wrong
# mistake: the softmax runs over the queries
# told: softmax-over-queries
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = float(queries.shape[-1]) ** -0.5
    scores = tf.matmul(queries, keys, transpose_b=True) * scale
    if allowed is not None:
        scores = tf.where(allowed, scores, -1e30)
    w = tf.nn.softmax(scores, axis=-2)
    if allowed is not None:
        w = tf.where(allowed, w, 0.0)
    return w @ values, w
