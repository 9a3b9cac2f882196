# task: sampling_distribution
# verdict: right
def sampling_distribution(logits, temperature=1.0, top_k=None):
    n = logits.shape[-1]
    if temperature == 0:
        return tf.one_hot(tf.argmax(logits, axis=-1), n, dtype=logits.dtype)
    z = (logits - tf.reduce_max(logits, axis=-1, keepdims=True)) / temperature
    if top_k is not None:
        kth = tf.sort(z, axis=-1, direction="DESCENDING")[..., min(top_k, n) - 1, None]
        z = tf.where(z < kth, -1e30, z)
    return tf.nn.softmax(z)
