# task: sampling_distribution
# verdict: wrong
# mistake: tf.math.top_k fails if top_k is larger than the vocabulary; then all tokens should stay
def sampling_distribution(logits, temperature=1.0, top_k=None):
    if temperature == 0:
        return tf.one_hot(tf.argmax(logits, axis=-1), logits.shape[-1], dtype=logits.dtype)
    top = tf.reduce_max(logits, axis=-1, keepdims=True)
    scaled = (logits - top) / temperature
    if top_k is not None:
        last = tf.math.top_k(logits, top_k).values[..., -1:]
        scaled = tf.where(logits < last, logits.dtype.min, scaled)
    return tf.nn.softmax(scaled)
