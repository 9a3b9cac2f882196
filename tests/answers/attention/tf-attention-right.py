# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = float(queries.shape[-1]) ** -0.5
    scores = tf.matmul(queries, keys, transpose_b=True) * scale
    if allowed is not None:
        scores = scores + (1.0 - tf.cast(allowed, scores.dtype)) * -1e30
    w = tf.nn.softmax(scores)
    if allowed is not None:
        w = w * tf.cast(allowed, w.dtype)
    return w @ values, w
