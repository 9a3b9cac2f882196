# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: log(1 + exp(-|z|)) without log1p: for logits of 30 and -30 with the right target the tiny loss is rounded to zero
# mistake: relu and abs both have the gradient 0 at 0, so at a logit of 0 the gradient before the mean is -t and not 0.5 - t
# told: kink-of-relu-and-small-losses-lost
def binary_cross_entropy_with_logits(logits, targets):
    logits = tf.convert_to_tensor(logits)
    targets = tf.cast(targets, logits.dtype)
    smooth = tf.math.log(1.0 + tf.exp(-tf.abs(logits)))
    return tf.reduce_mean(tf.nn.relu(logits) - logits * targets + smooth)
