# task: cross_entropy
# verdict: wrong
# mistake: casts to float32, so that float64 logits are not computed in their precision
# mistake: an unknown reduction returns the losses themselves instead of raising ValueError

def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    logits = tf.cast(logits, tf.float32)
    classes = logits.shape[1]
    weight = tf.ones(classes) if weight is None else tf.cast(weight, tf.float32)
    hot = tf.one_hot(labels, classes)
    target = (1 - label_smoothing) * hot + label_smoothing / classes
    losses = -tf.reduce_sum(weight * target * log_softmax(logits), axis=1)
    if reduction == "mean":
        return tf.reduce_sum(losses) / tf.reduce_sum(tf.gather(weight, labels))
    if reduction == "sum":
        return tf.reduce_sum(losses)
    return losses
