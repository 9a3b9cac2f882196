# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the number of examples, not by the sum of their labels' weights
# mistake: another reduction, such as "max", raises no ValueError and gives the losses themselves
# told: reduction-not-checked, weighted-mean-divides-by-n
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    classes = logits.shape[-1]
    target = tf.one_hot(labels, classes, dtype=logits.dtype)
    target = (1 - label_smoothing) * target + label_smoothing / classes
    if weight is not None:
        target = target * tf.cast(weight, logits.dtype)
    values = -tf.reduce_sum(target * log_softmax(logits), axis=-1)
    if reduction == "mean":
        return tf.reduce_mean(values)
    if reduction == "sum":
        return tf.reduce_sum(values)
    return values
