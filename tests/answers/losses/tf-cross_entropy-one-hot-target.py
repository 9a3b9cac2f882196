# task: cross_entropy
# verdict: right
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError(f"unknown reduction: {reduction}")
    logits = tf.convert_to_tensor(logits)
    count = logits.shape[-1]
    hot = tf.one_hot(labels, count, dtype=logits.dtype)
    target = hot * (1.0 - label_smoothing) + label_smoothing / count
    if weight is None:
        weight = tf.ones((count,), logits.dtype)
    weight = tf.cast(weight, logits.dtype)
    losses = -tf.linalg.matvec(
        tf.math.multiply_no_nan(log_softmax(logits), target), weight
    )
    if reduction == "none":
        return losses
    total = tf.reduce_sum(losses)
    if reduction == "mean":
        total = total / tf.reduce_sum(tf.linalg.matvec(hot, weight))
    return total
