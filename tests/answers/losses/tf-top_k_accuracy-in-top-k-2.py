# task: top_k_accuracy
# verdict: wrong
# mistake: tf.math.in_top_k lets a class that ties at the k-th place count as in, so equal logits earn 1; the docstring counts ties against the label
# told: ties-found
def top_k_accuracy(logits, labels, k):
    logits = tf.convert_to_tensor(logits)
    if k < 1 or k > logits.shape[-1]:
        raise ValueError(f"k = {k} is not between 1 and {logits.shape[-1]}")
    found = tf.math.in_top_k(
        targets=tf.cast(labels, tf.int32),
        predictions=tf.cast(logits, tf.float32), k=k,
    )
    return float(tf.reduce_mean(tf.cast(found, tf.float64)))
