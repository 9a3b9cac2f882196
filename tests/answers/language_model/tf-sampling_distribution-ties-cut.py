# task: sampling_distribution
# verdict: wrong
# mistake: exactly top_k tokens are kept, by the indices of tf.math.top_k; tokens that tie with the last of them get probability 0 instead of staying
# told: ties-cut-off
def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    if temperature == 0:
        return tf.one_hot(tf.argmax(logits, axis=-1), size, dtype=logits.dtype)
    values = tf.cast(logits, tf.float64)
    values = values - tf.reduce_max(values, axis=-1, keepdims=True)
    values = values / tf.constant(temperature, tf.float64)
    if top_k is not None and top_k < size:
        _, best = tf.math.top_k(logits, k=top_k)
        stays = tf.reduce_any(tf.one_hot(best, size, on_value=True, off_value=False), axis=-2)
        values = tf.where(stays, values, tf.constant(-math.inf, tf.float64))
    return tf.cast(tf.nn.softmax(values, axis=-1), logits.dtype)
