# task: top_k_accuracy
# verdict: right
def top_k_accuracy(logits, labels, k):
    classes = int(logits.shape[-1])
    if k < 1 or k > classes:
        raise ValueError(f"k must lie between 1 and {classes}")
    if k == classes:
        return 1.0  # there are only k - 1 others
    own = tf.boolean_mask(
        logits, tf.one_hot(labels, classes, on_value=True, off_value=False)
    )
    # the label is one of those that are as large as itself, so that it is
    # found if number k + 1 of the sorted row is smaller
    limit = tf.sort(logits, axis=-1, direction="DESCENDING")[:, k]
    return tf.math.count_nonzero(limit < own).numpy().item() / own.shape[0]
