# task: cross_entropy
# verdict: wrong
# mistake: the weight of the label multiplies the whole loss of an example; the smoothed part should be weighted class by class
# mistake: the mean divides by the number of examples, as Keras does
# told: weight-of-the-label-for-all-terms, weighted-mean-divides-by-n
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    k = logits.shape[1]
    hot = tf.one_hot(labels, k, dtype=logits.dtype)
    target = hot * (1 - label_smoothing) + label_smoothing / k
    losses = -tf.reduce_sum(target * log_softmax(logits), axis=-1)
    if weight is not None:
        losses *= tf.gather(tf.cast(weight, logits.dtype), labels)
    if reduction == "mean":
        return tf.reduce_mean(losses)
    elif reduction == "sum":
        return tf.reduce_sum(losses)
    elif reduction == "none":
        return losses
    raise ValueError(f"reduction {reduction!r} is not known")
