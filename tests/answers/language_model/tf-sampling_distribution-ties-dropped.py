# task: sampling_distribution
# verdict: wrong
# mistake: exactly top_k tokens are kept by the indices of tf.math.top_k; further tokens that tie with the last of them get probability 0
# told: ties-cut-off
def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    if temperature == 0:
        return tf.one_hot(tf.argmax(logits, axis=-1), size, dtype=logits.dtype)
    gaps = (logits - tf.reduce_max(logits, axis=-1, keepdims=True)) / temperature
    if top_k is not None:
        indices = tf.math.top_k(logits, k=min(top_k, size)).indices
        kept = tf.reduce_max(tf.one_hot(indices, size, dtype=logits.dtype), axis=-2)
        gaps = tf.where(kept > 0, gaps, tf.constant(-float("inf"), logits.dtype))
    return tf.nn.softmax(gaps, axis=-1)
