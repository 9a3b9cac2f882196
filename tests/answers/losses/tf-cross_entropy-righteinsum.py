# task: cross_entropy
# verdict: right
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    def by_weights(losses, counts):
        return tf.reduce_sum(losses) / tf.reduce_sum(counts)

    reduce = {
        "mean": by_weights,
        "sum": lambda losses, counts: tf.reduce_sum(losses),
        "none": lambda losses, counts: losses,
    }.get(reduction)
    if reduce is None:
        raise ValueError(f"no such reduction: {reduction}")
    logits = tf.convert_to_tensor(logits)
    classes = logits.shape[1]
    if weight is None:
        weight = tf.ones([classes], logits.dtype)
    weight = tf.cast(weight, logits.dtype)
    labels = tf.cast(labels, tf.int64)
    costs = -log_softmax(logits)  # (N, K)
    counts = tf.gather(weight, labels)
    losses = counts * tf.gather(costs, labels, axis=1, batch_dims=1)
    if label_smoothing > 0:
        uniform = tf.einsum("nk,k->n", costs, weight) / classes
        losses = (1 - label_smoothing) * losses + label_smoothing * uniform
    return reduce(losses, counts)
