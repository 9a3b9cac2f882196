# task: mixed_cross_entropy
# verdict: right
# way: log_softmax once, and both labels picked out of it by gather with batch_dims
def mixed_cross_entropy(logits, labels, partners, share):
    logits = tf.convert_to_tensor(logits)
    logs = tf.nn.log_softmax(logits, axis=-1)
    share = tf.cast(share, logits.dtype)
    own, other = (
        tf.gather(logs, tf.cast(one, tf.int32), axis=1, batch_dims=1)
        for one in (labels, partners)
    )
    return -tf.reduce_mean(share * own + (1 - share) * other)
