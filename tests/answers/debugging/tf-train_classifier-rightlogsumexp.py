# task: train_classifier
# verdict: right
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)  # (N, num_classes)
            truth = tf.one_hot(
                tf.cast(labels, tf.int64), logits.shape[1], dtype=logits.dtype
            )
            of_label = tf.reduce_sum(truth * logits, axis=1)  # (N,)
            loss = tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - of_label)
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(loss, weights), weights)
        history.append(loss)
    return [float(loss) for loss in history]
