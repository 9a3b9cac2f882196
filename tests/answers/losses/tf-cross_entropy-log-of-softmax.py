# task: cross_entropy
# verdict: wrong
# mistake: the logarithm of a softmax that underflowed to 0 makes the loss infinite or NaN
# told: loss-from-the-log-of-a-softmax
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    probabilities = tf.nn.softmax(logits)
    logs = tf.math.log(probabilities)
    classes = logits.shape[1]
    if weight is None:
        weight = tf.ones([classes], logits.dtype)
    target = tf.one_hot(labels, classes, dtype=logits.dtype)
    target = (1 - label_smoothing) * target + label_smoothing / classes
    losses = -tf.reduce_sum(weight * target * logs, axis=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return tf.reduce_sum(losses)
    return tf.reduce_sum(losses) / tf.reduce_sum(tf.gather(weight, labels))
