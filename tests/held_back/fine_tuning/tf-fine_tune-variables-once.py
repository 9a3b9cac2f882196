# task: fine_tune
# verdict: wrong
# mistake: the trainable variables are listed once, before the epochs, so what before_epoch thaws or freezes has no effect
# mistake: the penalty is part of the loss in the history
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    variables = body.trainable_variables + head.trainable_variables
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch:
            before_epoch(epoch)
        total, right, count = 0.0, 0.0, 0
        for inputs, labels in batches:
            with tf.GradientTape() as tape:
                logits = head(body(inputs, training=False), training=True)
                loss = tf.reduce_mean(
                    tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
                )
                if penalty is not None:
                    loss += penalty()
            optimizer.apply(tape.gradient(loss, variables), variables)
            n = len(labels)
            answers = tf.argmax(logits, axis=1, output_type=tf.int32)
            total += float(loss) * n
            right += float(tf.reduce_sum(tf.cast(answers == tf.cast(labels, tf.int32), tf.float32)))
            count += n
        history["loss"].append(total / count)
        history["accuracy"].append(right / count)
    return history
