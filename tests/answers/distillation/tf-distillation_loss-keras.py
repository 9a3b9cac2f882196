# task: distillation_loss
# verdict: wrong
# mistake: probabilities are clipped as in Keras
# told: probabilities-clipped
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    T = temperature
    p = tf.nn.softmax(tf.stop_gradient(teacher_logits) / T)
    q = tf.nn.softmax(logits / T)
    p, q = tf.clip_by_value(p, 1e-7, 1.0), tf.clip_by_value(q, 1e-7, 1.0)
    kd = T**2 * tf.reduce_mean(tf.reduce_sum(p * tf.math.log(p / q), -1))
    mask = labels >= 0
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.where(mask, labels, tf.zeros_like(labels)), logits=logits)
    m = tf.cast(mask, ce.dtype)
    ce = tf.math.divide_no_nan(tf.reduce_sum(ce * m), tf.reduce_sum(m))
    return alpha * kd + (1 - alpha) * ce
