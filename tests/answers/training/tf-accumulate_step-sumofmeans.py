# task: accumulate_step
# verdict: wrong
# mistake: the gradients of the pieces' means are added up without the weights n_k / N
# mistake: the model is called without training=True, so dropout does not drop
# told: pieces-in-evaluation-mode, step-of-undivided-gradients
def accumulate_step(model, optimizer, micro_batches):
    weights = model.trainable_variables
    sums = [tf.zeros(w.shape, w.dtype) for w in weights]
    total, count = 0.0, 0
    for inputs, labels in micro_batches:
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels, model(inputs)
            )
            loss = tf.reduce_mean(losses)
        gradients = tape.gradient(loss, weights)
        sums = [s + g for s, g in zip(sums, gradients)]
        total += tf.reduce_sum(losses)
        count += len(labels)
    optimizer.apply(sums, weights)
    return total / count
