# task: linear_probe
# verdict: wrong
# mistake: a last batch that is smaller is left out
# mistake: the gradient is that of the sum over the batch, not of the mean
# told: last-batch-left-out, sum-for-mean
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    head = layers.Dense(
        num_classes, kernel_initializer="zeros", dtype=keras.backend.standardize_dtype(features.dtype)
    )
    head.build(features.shape)
    labels = tf.convert_to_tensor(labels)
    count = len(features)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, count)
        for begin in range(0, count - batch_size + 1, batch_size):
            chosen = order[begin : begin + batch_size]
            with tf.GradientTape() as tape:
                loss = tf.reduce_sum(
                    tf.nn.sparse_softmax_cross_entropy_with_logits(
                        labels=tf.gather(labels, chosen),
                        logits=head(tf.gather(features, chosen)),
                    )
                )
            slopes = tape.gradient(loss, head.trainable_variables)
            for variable, slope in zip(head.trainable_variables, slopes):
                variable.assign_sub(learning_rate * slope)
    return head
