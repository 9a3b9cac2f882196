# task: all_finite
# verdict: right
def all_finite(gradients):
    verdicts = [
        tf.reduce_all(tf.equal(gradient - gradient, tf.zeros_like(gradient)))
        for gradient in gradients
        if gradient is not None
    ]
    return not any(not bool(verdict) for verdict in verdicts)
