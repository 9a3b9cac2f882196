# task: top_k_accuracy
# verdict: wrong
# mistake: the label's own class counts against it, so fewer than k others must be as good minus one
# told: label-its-own-rival
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError(f"k = {k} is not possible.")
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    as_good = tf.reduce_sum(tf.cast(logits >= own[:, None], tf.int32), axis=1)
    return float(tf.reduce_mean(tf.cast(as_good < k, tf.float32)))
