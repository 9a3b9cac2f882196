# task: top_k_accuracy
# verdict: wrong
# mistake: a tie counts for the label, because only larger logits are counted
# told: ties-found
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k out of range")
    own = tf.gather(logits, labels, batch_dims=1)[:, None]
    better = tf.reduce_sum(tf.cast(logits > own, tf.int32), 1)
    return float(tf.reduce_mean(tf.cast(better < k, tf.float32)))
