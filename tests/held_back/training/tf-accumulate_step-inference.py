# task: accumulate_step
# verdict: wrong
# mistake: the model is called without training=True, so that layers such as dropout run as in inference

def accumulate_step(model, optimizer, micro_batches):
    weights = model.trainable_variables
    samples = sum(len(labels) for _, labels in micro_batches)
    sums = [tf.zeros_like(weight) for weight in weights]
    total = 0.0
    for inputs, labels in micro_batches:
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels, model(inputs)
            )
            loss = tf.reduce_sum(losses) / samples
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += loss
    optimizer.apply(sums, weights)
    return total
