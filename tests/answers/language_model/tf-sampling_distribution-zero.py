# task: sampling_distribution
# verdict: wrong
# mistake: temperature 0 by an epsilon shares among ties
# told: temperature-by-an-epsilon
def sampling_distribution(logits, temperature=1.0, top_k=None):
    temperature = max(temperature, 1e-9)
    z = logits - tf.reduce_max(logits, axis=-1, keepdims=True)
    if top_k is not None:
        kth = tf.math.top_k(z, min(top_k, logits.shape[-1])).values[..., -1:]
        z = tf.where(z < kth, -float("inf"), z)
    return tf.nn.softmax(z / temperature)
