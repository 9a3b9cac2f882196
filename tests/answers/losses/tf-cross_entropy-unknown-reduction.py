# task: cross_entropy
# verdict: wrong
# mistake: an unknown reduction is treated as the mean instead of raising an error
# told: reduction-not-checked
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    k = logits.shape[1]
    weight = tf.ones(k, logits.dtype) if weight is None else tf.cast(weight, logits.dtype)
    target = tf.one_hot(labels, k, on_value=1.0 - label_smoothing, off_value=0.0, dtype=logits.dtype)
    target += label_smoothing / k
    losses = -tf.reduce_sum(weight * target * log_softmax(logits), axis=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return tf.reduce_sum(losses)
    return tf.reduce_sum(losses) / tf.reduce_sum(tf.gather(weight, labels))
