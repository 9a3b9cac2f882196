# task: log_softmax
# verdict: right
def log_softmax(logits):
    z = logits - tf.reduce_max(logits, -1, keepdims=True)
    total = tf.einsum("...k->...", tf.exp(z))
    return z - tf.math.log(total)[..., tf.newaxis]
