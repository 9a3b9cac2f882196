# task: mixed_loss
# verdict: wrong
# mistake: weights and inputs are rounded to half, but the layers multiply and add in float32; only their outputs are cast to half
# told: layers-in-float32
def mixed_loss(weights, inputs, labels, half=tf.float16):
    x = tf.cast(inputs, half)
    last = len(weights) - 1
    for index, (weight, bias) in enumerate(weights):
        w = tf.cast(tf.cast(weight, half), tf.float32)
        b = tf.cast(tf.cast(bias, half), tf.float32)
        x = tf.cast(tf.matmul(tf.cast(x, tf.float32), w) + b, half)
        if index < last:
            x = tf.nn.relu(x)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=tf.cast(x, tf.float32)
    )
    return tf.reduce_mean(losses), x
