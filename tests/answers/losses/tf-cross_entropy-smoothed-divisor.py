# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the sum of weight_k q_k over all classes and examples, that is by weights mixed by the smoothed target, and not by the sum of weight_y of the labels (differs with weights and smoothing together)
# told: divided-by-smoothed-weights
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError(f"reduction {reduction}")
    logits = tf.convert_to_tensor(logits)
    classes = logits.shape[-1]
    if weight is None:
        weight = tf.ones(classes, logits.dtype)
    weight = tf.cast(weight, logits.dtype)
    hot = tf.one_hot(labels, classes, dtype=logits.dtype)
    q = hot * (1 - label_smoothing) + label_smoothing / classes
    weighted = q * weight
    losses = -tf.reduce_sum(weighted * log_softmax(logits), axis=1)
    if reduction == "none":
        return losses
    total = tf.reduce_sum(losses)
    return total if reduction == "sum" else total / tf.reduce_sum(weighted)
