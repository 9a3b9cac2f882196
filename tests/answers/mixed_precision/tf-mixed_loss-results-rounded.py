# task: mixed_loss
# verdict: wrong
# mistake: products and sums are computed in float32 from the float32 weights and inputs and only each layer's result is rounded to half; there are no half copies of weights and inputs
# told: only-results-rounded
def mixed_loss(weights, inputs, labels, half=tf.float16):
    hidden = inputs
    *inner, (last_weight, last_bias) = weights
    for weight, bias in inner:
        sums = tf.cast(tf.matmul(hidden, weight) + bias, half)
        hidden = tf.cast(tf.nn.relu(sums), tf.float32)
    logits = tf.cast(tf.matmul(hidden, last_weight) + last_bias, half)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels, tf.cast(logits, tf.float32)
    )
    return tf.reduce_mean(losses), logits
