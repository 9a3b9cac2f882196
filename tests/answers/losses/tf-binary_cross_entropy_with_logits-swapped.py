# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: targets and logits are exchanged: the logarithm of 1 - p is weighted by t
# mistake: the losses are summed
# told: yes-and-no-exchanged
def binary_cross_entropy_with_logits(logits, targets):
    return tf.reduce_sum(targets * tf.math.softplus(logits) + (1 - targets) * tf.math.softplus(-logits))
