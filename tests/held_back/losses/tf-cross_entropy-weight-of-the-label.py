# task: cross_entropy
# verdict: wrong
# mistake: multiplies the whole loss by the weight of the label, where with smoothing each class k has its own weight_k in the sum

def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    classes = logits.shape[-1]
    hot = tf.one_hot(labels, classes, dtype=logits.dtype)
    target = (1 - label_smoothing) * hot + label_smoothing / classes
    losses = -tf.reduce_sum(target * log_softmax(logits), axis=1)
    if weight is None:
        counts = tf.ones_like(losses)
    else:
        counts = tf.gather(tf.cast(weight, logits.dtype), labels)
    losses = losses * counts
    if reduction == "none":
        return losses
    total = tf.reduce_sum(losses)
    return total if reduction == "sum" else total / tf.reduce_sum(counts)
