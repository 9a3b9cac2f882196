# task: top_k_accuracy
# verdict: wrong
# mistake: classes that tie with the label do not count against it, as in in_top_k
# told: ties-found
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k must be from 1 to the number of classes")
    labels = tf.cast(labels, tf.int64)
    own = tf.gather(logits, labels, batch_dims=1)  # (N,)
    better = tf.math.count_nonzero(logits > own[:, None], axis=1)
    return float(tf.reduce_mean(tf.cast(better < k, tf.float64)))
