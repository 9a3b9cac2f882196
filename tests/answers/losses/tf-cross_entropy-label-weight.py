# task: cross_entropy
# verdict: wrong
# mistake: the whole loss is weighted by the label's class instead of each class by its own weight
# told: weight-of-the-label-for-all-terms
def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    k = logits.shape[1]
    q = (1 - label_smoothing) * tf.one_hot(labels, k, dtype=logits.dtype) + label_smoothing / k
    losses = -tf.reduce_sum(q * log_softmax(logits), 1)
    w = tf.ones_like(losses) if weight is None else tf.gather(weight, labels)
    losses = losses * w
    if reduction == "none":
        return losses
    total = tf.reduce_sum(losses)
    return total if reduction == "sum" else total / tf.reduce_sum(w)
