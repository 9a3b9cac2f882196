# task: map_loss
# verdict: right
# mistake: none; unusual because negative distances and -j are taken for logits of classes + 1, whose ready-made cross-entropy is this loss

def map_loss(distances, labels, j):
    logits = tf.pad(
        -distances, [[0, 0], [0, 1]],
        constant_values=tf.cast(-j, distances.dtype),
    )  # (N, classes + 1)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    return tf.reduce_mean(losses)
