# task: cross_entropy
# verdict: right
# mistake: none; unusual because the loss is added up from its two parts, that of the label and that of the uniform distribution, without one-hot targets

def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    logs = log_softmax(logits)
    if weight is None:
        weight = tf.ones(logits.shape[1], logits.dtype)
    weight = tf.cast(weight, logits.dtype)
    counts = tf.gather(weight, labels)
    losses = -counts * tf.gather(logs, labels, axis=1, batch_dims=1)
    if label_smoothing:
        uniform = -tf.linalg.matvec(logs, weight) / logits.shape[1]
        losses = (1 - label_smoothing) * losses + label_smoothing * uniform
    match reduction:
        case "none":
            return losses
        case "sum":
            return tf.reduce_sum(losses)
        case "mean":
            return tf.reduce_sum(losses) / tf.reduce_sum(counts)
    raise ValueError(f"reduction {reduction!r}")
