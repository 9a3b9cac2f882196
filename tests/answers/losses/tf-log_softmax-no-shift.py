# task: log_softmax
# verdict: wrong
# mistake: the logits are not shifted by their maximum before the exponential
# told: no-maximum-subtracted
def log_softmax(logits):
    return logits - tf.math.log(tf.reduce_sum(tf.exp(logits), axis=-1, keepdims=True))
