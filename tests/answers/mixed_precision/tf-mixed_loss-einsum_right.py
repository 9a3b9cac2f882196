# task: mixed_loss
# verdict: right
def mixed_loss(weights, inputs, labels, half=tf.float16):
    from functools import reduce

    def dense(x, pair):
        weight, bias = pair
        product = tf.einsum("ni,io->no", x, tf.cast(weight, half))
        return tf.add(product, tf.cast(bias, half))

    first, *rest = weights
    logits = reduce(
        lambda x, pair: dense(tf.nn.relu(x), pair),
        rest,
        dense(tf.cast(inputs, half), first),
    )
    wide = tf.cast(logits, tf.float32)
    right = tf.one_hot(labels, wide.shape[-1], dtype=tf.float32)
    loss = -tf.reduce_mean(
        tf.reduce_sum(right * tf.nn.log_softmax(wide, axis=-1), axis=-1)
    )
    return loss, logits
