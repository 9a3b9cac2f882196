# task: cross_entropy
# verdict: wrong
# mistake: everything is computed in float32, whatever precision the logits have
# told: computed-in-float32
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    logits = tf.cast(logits, tf.float32)
    classes = logits.shape[-1]
    if weight is None:
        weight = tf.ones(classes)
    weight = tf.cast(weight, tf.float32)
    hot = tf.one_hot(labels, classes)
    target = (1 - label_smoothing) * hot + label_smoothing / classes
    losses = -tf.reduce_sum(weight * target * log_softmax(logits), axis=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return tf.reduce_sum(losses)
    return tf.reduce_sum(losses) / tf.reduce_sum(tf.gather(weight, labels))
