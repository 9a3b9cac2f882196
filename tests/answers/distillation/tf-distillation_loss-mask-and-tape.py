# task: distillation_loss
# verdict: wrong
# mistake: the cross-entropies of labeled images are divided by the number of all images, not by that of the labeled ones
# mistake: teacher_logits is not cut off with stop_gradient, so a gradient goes to the teacher
# told: hard-mean-over-all, teacher-learns
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_p = tf.nn.log_softmax(teacher_logits / temperature)
    log_q = tf.nn.log_softmax(logits / temperature)
    soft = tf.reduce_mean(tf.reduce_sum(tf.exp(log_p) * (log_p - log_q), axis=-1))
    known = labels >= 0
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        tf.where(known, labels, tf.zeros_like(labels)), logits)
    hard = tf.reduce_mean(tf.where(known, losses, tf.zeros_like(losses)))
    return alpha * temperature**2 * soft + (1 - alpha) * hard
