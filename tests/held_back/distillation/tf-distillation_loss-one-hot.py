# task: distillation_loss
# verdict: right
# mistake: none; unusual because the hard part is a product with one-hot rows (a row of zeros for -1), and the soft one an einsum
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_p = tf.nn.log_softmax(tf.stop_gradient(teacher_logits) / temperature)
    log_q = tf.nn.log_softmax(logits / temperature)
    p = tf.exp(log_p)
    images = tf.cast(tf.shape(logits)[0], logits.dtype)
    divergences = tf.einsum("nk,nk->n", p, log_p - log_q)
    soft = tf.reduce_sum(divergences) / images * temperature**2
    rows = tf.one_hot(labels, tf.shape(logits)[1], dtype=logits.dtype)
    hard = tf.math.divide_no_nan(
        -tf.reduce_sum(rows * tf.nn.log_softmax(logits)), tf.reduce_sum(rows)
    )
    return alpha * soft + (1 - alpha) * hard
