# task: distillation_loss
# verdict: wrong
# mistake: the soft part is the mean over the images with a label only, instead of over all images
# mistake: no stop_gradient, so a gradient flows to teacher_logits
# told: soft-part-with-labels-only, teacher-learns
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    known = tf.cast(labels >= 0, logits.dtype)  # (N,)
    count = tf.reduce_sum(known)

    def mean_of_known(values):
        return tf.math.divide_no_nan(tf.reduce_sum(values * known), count)

    log_q = tf.nn.log_softmax(logits / temperature, axis=-1)
    log_p = tf.nn.log_softmax(teacher_logits / temperature, axis=-1)
    divergence = tf.reduce_sum(tf.exp(log_p) * (log_p - log_q), axis=-1)
    entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.maximum(labels, 0), logits=logits
    )
    soft = mean_of_known(divergence) * temperature**2
    hard = mean_of_known(entropy)
    return alpha * soft + (1 - alpha) * hard
