# task: train_recipe
# verdict: wrong
# mistake: the number of the step is optimizer.iterations, which also counts steps that the optimizer took before
# mistake: the batches are put into a list once, so every epoch sees the same order and the loader is not asked anew
# told: batches-listed-once, steps-of-the-optimizer
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    data = list(batches)
    losses = []
    for _ in range(epochs):
        for inputs, labels in data:
            optimizer.learning_rate = schedule(int(optimizer.iterations))
            with tf.GradientTape() as tape:
                logits = model(inputs, training=True)
                classes = logits.shape[-1]
                targets = tf.one_hot(labels, classes) * (1 - smoothing) + smoothing / classes
                loss = tf.reduce_mean(
                    tf.nn.softmax_cross_entropy_with_logits(labels=targets, logits=logits)
                )
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply(gradients, model.trainable_variables)
            if average is not None:
                average.update()
            losses.append(float(loss))
    return losses
