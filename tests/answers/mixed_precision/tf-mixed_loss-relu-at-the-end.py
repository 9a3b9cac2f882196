# task: mixed_loss
# verdict: wrong
# mistake: the ReLU is applied after the last layer, too, so that negative logits become zero
# told: relu-on-the-logits
def mixed_loss(weights, inputs, labels, half=tf.float16):
    hidden = tf.cast(inputs, half)
    for kernel, bias in weights:
        kernel = tf.cast(kernel, half)
        bias = tf.cast(bias, half)
        hidden = tf.nn.relu(tf.matmul(hidden, kernel) + bias)
    logits = hidden
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=tf.cast(logits, tf.float32)
    )
    return tf.reduce_mean(losses), logits
