# task: distillation_loss
# verdict: wrong
# mistake: the hard loss uses the logits divided by the temperature, too, instead of temperature 1
# mistake: nothing stops the gradient to the teacher's logits
# told: hard-part-softened, teacher-learns
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_q = tf.nn.log_softmax(logits / temperature, axis=1)
    log_p = tf.nn.log_softmax(teacher_logits / temperature, axis=1)
    soft = tf.reduce_mean(tf.reduce_sum(tf.exp(log_p) * (log_p - log_q), axis=1))
    known = labels >= 0
    picked = tf.gather(log_q, tf.where(known, labels, 0), batch_dims=1)
    picked = tf.where(known, picked, tf.zeros_like(picked))
    count = tf.reduce_sum(tf.cast(known, logits.dtype))
    hard = -tf.math.divide_no_nan(tf.reduce_sum(picked), count)
    return alpha * temperature**2 * soft + (1 - alpha) * hard
