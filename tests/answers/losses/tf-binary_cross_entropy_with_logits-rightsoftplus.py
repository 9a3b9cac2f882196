# task: binary_cross_entropy_with_logits
# verdict: right
def binary_cross_entropy_with_logits(logits, targets):
    # One row for "yes", one for "no": log(1 + e^-z) and log(1 + e^z).
    costs = tf.math.softplus(tf.stack([-logits, logits]))
    shares = tf.stack([targets, 1 - targets])
    return 2 * tf.reduce_mean(costs * shares)
