# task: log_softmax
# verdict: wrong
# mistake: the sum goes over axis 1 instead of over the last axis, right for two axes only
# told: second-axis-instead-of-last
def log_softmax(logits):
    largest = tf.reduce_max(logits, axis=1, keepdims=True)
    shifted = logits - tf.stop_gradient(largest)
    total = tf.reduce_sum(tf.exp(shifted), axis=1, keepdims=True)
    return shifted - tf.math.log(total)
