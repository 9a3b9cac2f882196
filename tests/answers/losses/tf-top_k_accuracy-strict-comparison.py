# task: top_k_accuracy
# verdict: wrong
# mistake: classes that tie with the label do not count against it
# told: ties-found
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k must be from 1 to the number of classes")
    own = tf.gather(logits, labels, axis=1, batch_dims=1)[:, None]
    better = tf.reduce_sum(tf.cast(logits > own, tf.int32), axis=1)
    return float(tf.reduce_mean(tf.cast(better < k, tf.float64)))
