# task: distillation_loss
# verdict: right
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    T = temperature
    t = tf.stop_gradient(teacher_logits)
    logp = tf.nn.log_softmax(t / T, axis=-1)
    logq = tf.nn.log_softmax(logits / T, axis=-1)
    kd = T**2 * tf.reduce_mean(tf.reduce_sum(tf.exp(logp) * (logp - logq), -1))
    mask = labels >= 0
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.where(mask, labels, tf.zeros_like(labels)), logits=logits)
    m = tf.cast(mask, ce.dtype)
    ce = tf.math.divide_no_nan(tf.reduce_sum(ce * m), tf.reduce_sum(m))
    return alpha * kd + (1 - alpha) * ce
