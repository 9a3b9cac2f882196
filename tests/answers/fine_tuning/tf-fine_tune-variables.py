# task: fine_tune
# verdict: wrong
# mistake: the variables are collected once, before before_epoch can freeze or unfreeze
# mistake: loss and accuracy are means over batches, not over samples
# told: batches-count-alike, variables-listed-before-the-hook
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    history = {"loss": [], "accuracy": []}
    variables = body.trainable_variables + head.trainable_variables
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        losses, accuracies = [], []
        for inputs, labels in batches:
            with tf.GradientTape() as tape:
                logits = head(body(inputs, training=False), training=True)
                loss = tf.reduce_mean(
                    keras.losses.sparse_categorical_crossentropy(
                        labels, logits, from_logits=True
                    )
                )
                total = loss if penalty is None else loss + penalty()
            gradients = tape.gradient(total, variables)
            guesses = tf.argmax(logits, axis=1, output_type=tf.int64)
            right = guesses == tf.cast(labels, tf.int64)
            accuracies.append(float(tf.reduce_mean(tf.cast(right, tf.float64))))
            losses.append(float(loss))
            optimizer.apply(gradients, variables)
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(sum(accuracies) / len(accuracies))
    return history
