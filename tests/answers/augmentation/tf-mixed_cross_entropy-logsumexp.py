# task: mixed_cross_entropy
# verdict: right
# mistake: none; unusual because one logsumexp serves both labels, whose logits are gathered and mixed
def mixed_cross_entropy(logits, labels, partners, share):
    share = tf.cast(share, logits.dtype)
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    other = tf.gather(logits, partners, axis=1, batch_dims=1)
    total = tf.reduce_logsumexp(logits, axis=1)
    return tf.reduce_mean(share * (total - own) + (1 - share) * (total - other))
