# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: goes through probabilities that are clipped at 1e-7, as Keras does
# mistake: averages over the last axis only, not over all elements
# told: clipped-sigmoid, mean-over-the-last-axis
def binary_cross_entropy_with_logits(logits, targets):
    p = tf.clip_by_value(tf.sigmoid(logits), 1e-7, 1 - 1e-7)
    losses = -targets * tf.math.log(p) - (1 - targets) * tf.math.log(1 - p)
    return tf.reduce_mean(losses, axis=-1)
