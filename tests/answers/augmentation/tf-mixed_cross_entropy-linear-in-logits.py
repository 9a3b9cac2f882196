# task: mixed_cross_entropy
# verdict: right
# way: logsumexp minus the mixture of both labels' logits, taken with batch_dims
def mixed_cross_entropy(logits, labels, partners, share):
    logits = tf.convert_to_tensor(logits)
    share = tf.cast(share, logits.dtype)
    own = tf.gather(logits, tf.cast(labels, tf.int32), batch_dims=1)
    other = tf.gather(logits, tf.cast(partners, tf.int32), batch_dims=1)
    norm = tf.reduce_logsumexp(logits, axis=1)
    losses = share * (norm - own) + (1 - share) * (norm - other)
    return tf.reduce_mean(losses)
