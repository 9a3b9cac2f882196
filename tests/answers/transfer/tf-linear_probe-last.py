# task: linear_probe
# verdict: wrong
# mistake: the sum of the losses is divided by batch_size also in the last batch, which may be smaller
# told: divided-by-the-full-batch
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    head = layers.Dense(num_classes, kernel_initializer="zeros", dtype=features.dtype.name)
    head.build(features.shape)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(features))
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            inputs, answers = tf.gather(features, rows), tf.gather(labels, rows)
            with tf.GradientTape() as tape:
                losses = tf.nn.sparse_softmax_cross_entropy_with_logits(answers, head(inputs))
                loss = tf.reduce_sum(losses) / batch_size
            variables = head.trainable_variables
            for variable, gradient in zip(variables, tape.gradient(loss, variables)):
                variable.assign_sub(learning_rate * gradient)
    return head
