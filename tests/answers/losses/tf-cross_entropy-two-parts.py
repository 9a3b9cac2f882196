# task: cross_entropy
# verdict: right
# way: the label's part is gathered and the uniform part summed, no one-hot target; a table of reductions
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):
    logits = tf.convert_to_tensor(logits)
    kind = logits.dtype
    classes = int(logits.shape[1])
    labels = tf.cast(labels, tf.int32)
    per_class = tf.ones([classes], kind) if weight is None else tf.cast(weight, kind)
    counts = tf.gather(per_class, labels)
    log_p = log_softmax(logits)
    losses = -counts * tf.gather(log_p, labels, batch_dims=1)
    if label_smoothing:
        uniform = -tf.linalg.matvec(log_p, per_class) / classes
        losses = (1 - label_smoothing) * losses + label_smoothing * uniform
    if reduction == "none":
        return losses
    if reduction == "sum":
        return tf.reduce_sum(losses)
    if reduction == "mean":
        return tf.reduce_sum(losses) / tf.reduce_sum(counts)
    raise ValueError(f"no reduction is called {reduction!r}")
