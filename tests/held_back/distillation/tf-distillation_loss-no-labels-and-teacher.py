# task: distillation_loss
# verdict: wrong
# mistake: if no image has a label the hard part is 0 / 0, NaN, instead of 0
# mistake: the gradient also flows to the teacher's logits
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_q = tf.nn.log_softmax(logits / temperature)
    log_p = tf.nn.log_softmax(teacher_logits / temperature)
    soft = tf.reduce_mean(tf.reduce_sum(tf.exp(log_p) * (log_p - log_q), axis=1))
    known = tf.cast(labels >= 0, logits.dtype)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.maximum(labels, 0), logits=logits
    )
    hard = tf.reduce_sum(known * losses) / tf.reduce_sum(known)
    return alpha * temperature**2 * soft + (1 - alpha) * hard
