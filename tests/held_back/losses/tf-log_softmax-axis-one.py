# task: log_softmax
# verdict: wrong
# mistake: maximum and sum are taken over axis 1, which is the last one only if there are two; a row alone (K,) raises an error, and (N, T, K) is normalized over T
# told: second-axis-instead-of-last
def log_softmax(logits):
    top = tf.stop_gradient(tf.reduce_max(logits, axis=1, keepdims=True))
    lower = logits - top
    return lower - tf.math.log(tf.reduce_sum(tf.exp(lower), axis=1, keepdims=True))
