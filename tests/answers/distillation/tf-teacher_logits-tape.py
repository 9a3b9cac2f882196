# task: teacher_logits
# verdict: wrong
# mistake: the gradient is not stopped
# told: tape-follows
def teacher_logits(teachers, images, batch_size=256):
    n = images.shape[0]
    result = []
    for i in range(0, n, batch_size):
        batch = images[i:i + batch_size]
        logs = [tf.nn.log_softmax(t(batch, training=False)) for t in teachers]
        result.append(tf.reduce_logsumexp(tf.stack(logs, 0), 0))
    return tf.concat(result, 0) - tf.math.log(float(len(teachers)))
