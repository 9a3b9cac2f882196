# task: fine_tune
# verdict: wrong
# mistake: the trainable variables are noted once before the first epoch, so what before_epoch unfreezes is not trained; the penalty is counted in the loss of the history
# told: penalty-in-the-books, variables-listed-before-the-hook
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    variables = body.trainable_variables + head.trainable_variables
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        total, hits, count = 0.0, 0, 0
        for inputs, labels in batches:
            with tf.GradientTape() as tape:
                logits = head(body(inputs, training=False), training=True)
                losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
                loss = tf.reduce_mean(losses)
                if penalty is not None:
                    loss = loss + penalty()
            optimizer.apply(tape.gradient(loss, variables), variables)
            total += float(loss) * len(labels)
            right = tf.argmax(logits, axis=1) == tf.cast(labels, tf.int64)
            hits += int(tf.reduce_sum(tf.cast(right, tf.int32)))
            count += len(labels)
        history["loss"].append(total / count)
        history["accuracy"].append(hits / count)
    return history
