# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: adds up over the last axis and takes the mean over the rest; asked was the mean over all elements

def binary_cross_entropy_with_logits(logits, targets):
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=logits)
    return tf.reduce_mean(tf.reduce_sum(losses, axis=-1))
