# task: binary_cross_entropy_with_logits
# verdict: right
# way: each logarithm is a softplus, log p of -z and log(1 - p) of z, weighted by the target; there is neither a kink at 0 nor a difference of large numbers
def binary_cross_entropy_with_logits(logits, targets):
    targets = tf.cast(targets, logits.dtype)
    yes, no = tf.math.softplus(-logits), tf.math.softplus(logits)
    return tf.reduce_mean(targets * yes + (1 - targets) * no)
