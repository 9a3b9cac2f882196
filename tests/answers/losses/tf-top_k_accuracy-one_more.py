# task: top_k_accuracy
# verdict: wrong
# mistake: up to k other classes may be as large, instead of fewer than k
# told: one-place-too-many
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError(f"k = {k}")
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    as_large = tf.cast(logits >= own[:, tf.newaxis], tf.int32)
    others = tf.reduce_sum(as_large, axis=1) - 1  # without the label itself
    found = tf.cast(others <= k, tf.float64)
    return float(tf.reduce_mean(found))
