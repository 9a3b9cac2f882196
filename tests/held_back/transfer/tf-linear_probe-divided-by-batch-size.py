# task: linear_probe
# verdict: wrong
# mistake: the sum of the cross-entropies is divided by batch_size also in a smaller last batch, so its step is too short
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    head = layers.Dense(num_classes, kernel_initializer="zeros", dtype=features.dtype.name)
    head.build((None, features.shape[1]))
    variables = [head.kernel, head.bias]
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(features))
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            with tf.GradientTape() as tape:
                losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                    labels=tf.gather(labels, chosen), logits=head(tf.gather(features, chosen))
                )
                loss = tf.reduce_sum(losses) / batch_size
            for variable, gradient in zip(variables, tape.gradient(loss, variables)):
                variable.assign_sub(learning_rate * gradient)
    return head
