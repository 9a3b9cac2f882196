# task: top_k_accuracy
# verdict: wrong
# mistake: counts the label among the classes with a logit at least as large as its own, yet still asks for fewer than k: it is a top-(k-1) accuracy

def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k must be from 1 to the number of classes")
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    ahead = tf.reduce_sum(tf.cast(logits >= own[:, None], tf.int32), axis=1)
    return float(tf.reduce_mean(tf.cast(ahead < k, tf.float64)))
