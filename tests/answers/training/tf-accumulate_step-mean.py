# task: accumulate_step
# verdict: wrong
# mistake: the returned loss is the mean of the means of the pieces, without their sizes (the step itself is right)
# told: loss-averaged-over-pieces
def accumulate_step(model, optimizer, micro_batches):
    total = sum(int(labels.shape[0]) for _, labels in micro_batches)
    variables = model.trainable_variables
    sums, means = [None] * len(variables), []
    for inputs, labels in micro_batches:
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels, model(inputs, training=True)
            )
            part = tf.reduce_sum(losses) / total
        for i, g in enumerate(tape.gradient(part, variables)):
            if g is not None:
                sums[i] = g if sums[i] is None else sums[i] + g
        means.append(tf.reduce_mean(losses))
    optimizer.apply(sums, variables)
    return tf.add_n(means) / len(means)
