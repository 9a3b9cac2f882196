# task: binary_cross_entropy_with_logits
# verdict: right
def binary_cross_entropy_with_logits(logits, targets):
    # -log p = softplus(-z) and -log(1 - p) = softplus(z)
    of_yes = tf.math.softplus(-logits)
    of_no = tf.math.softplus(logits)
    return tf.reduce_mean(targets * of_yes + (1 - targets) * of_no)
