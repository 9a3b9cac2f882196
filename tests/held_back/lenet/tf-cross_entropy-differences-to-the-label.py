# task: cross_entropy
# verdict: right
# mistake: none; unusual because it looks at how far each logit lies above that of the label: the loss is the log of the sum of their exponentials

def cross_entropy(logits, labels):
    own = tf.gather(logits, labels, axis=1, batch_dims=1)  # (N,)
    above = logits - own[:, tf.newaxis]  # 0 for the label itself
    largest = tf.stop_gradient(tf.reduce_max(above, axis=1))
    sums = tf.einsum("nk->n", tf.exp(above - largest[:, tf.newaxis]))
    return tf.reduce_mean(largest + tf.math.log(sums))
