# task: top_k_accuracy
# verdict: wrong
# mistake: k is compared with len(logits), which is the size of the batch, not the number of classes
# told: k-checked-against-the-batch
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= len(logits):
        raise ValueError("k must be from 1 to the number of classes")
    own = tf.gather(logits, tf.cast(labels, tf.int32), batch_dims=1)
    rivals = tf.reduce_sum(
        tf.cast(logits >= own[:, tf.newaxis], tf.int32), axis=1
    ) - 1  # without the label itself
    return float(tf.reduce_mean(tf.cast(rivals < k, tf.float64)))
