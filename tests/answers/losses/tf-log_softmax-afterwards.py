# task: log_softmax
# verdict: wrong
# mistake: takes the logarithm of a softmax that has already been rounded to zero
# told: log-of-the-softmax
def log_softmax(logits):
    shifted = logits - tf.reduce_max(logits, axis=-1, keepdims=True)
    powers = tf.exp(shifted)
    softmax = powers / tf.reduce_sum(powers, axis=-1, keepdims=True)
    return tf.math.log(softmax)
