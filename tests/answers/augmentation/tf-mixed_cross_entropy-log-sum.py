# task: mixed_cross_entropy
# verdict: right
# way: reduce_logsumexp minus a weighted sum of two gathered logits; the logarithm of the sum is common to both losses
def mixed_cross_entropy(logits, labels, partners, share):
    logits = tf.convert_to_tensor(logits)
    if tf.is_tensor(share) or isinstance(share, tf.Variable):
        share = tf.cast(share, logits.dtype)
    else:
        share = tf.convert_to_tensor(share, logits.dtype)
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    other = tf.gather(logits, partners, axis=1, batch_dims=1)
    top = tf.stop_gradient(tf.reduce_max(logits, axis=1))
    total = tf.reduce_logsumexp(logits - top[:, None], axis=1)
    losses = total - (share * (own - top) + (1 - share) * (other - top))
    return tf.reduce_mean(losses)
