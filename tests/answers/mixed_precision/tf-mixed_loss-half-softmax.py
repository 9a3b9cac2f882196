# task: mixed_loss
# verdict: wrong
# mistake: the logarithm of the softmax is taken in half precision and only the picked values are cast to float32, so the cross-entropy is not computed in float32
# told: log-softmax-in-half
def mixed_loss(weights, inputs, labels, half=tf.float16):
    copies = [(tf.cast(w, half), tf.cast(b, half)) for w, b in weights]
    x = tf.cast(inputs, half)
    for number, (w, b) in enumerate(copies):
        if number:
            x = tf.nn.relu(x)
        x = tf.matmul(x, w) + b
    log_p = tf.nn.log_softmax(x)
    of_labels = tf.gather(log_p, tf.cast(labels, tf.int32), batch_dims=1)
    return -tf.reduce_mean(tf.cast(of_labels, tf.float32)), x
