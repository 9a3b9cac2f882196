# task: cross_entropy
# verdict: wrong
# mistake: with smoothing the whole loss is multiplied by the label's weight, instead of each class by its own
# told: weight-of-the-label-for-all-terms
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError("reduction must be mean, sum or none")
    classes = logits.shape[-1]
    labels = tf.cast(labels, tf.int64)
    hot = tf.one_hot(labels, classes, dtype=logits.dtype)
    target = (1 - label_smoothing) * hot + label_smoothing / classes
    losses = -tf.reduce_sum(target * log_softmax(logits), axis=-1)
    if weight is None:
        counts = tf.ones_like(losses)
    else:
        counts = tf.gather(tf.cast(weight, logits.dtype), labels)
    losses = counts * losses
    if reduction == "none":
        return losses
    total = tf.reduce_sum(losses)
    return total if reduction == "sum" else total / tf.reduce_sum(counts)
