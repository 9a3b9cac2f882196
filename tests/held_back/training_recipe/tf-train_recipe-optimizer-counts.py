# task: train_recipe
# verdict: wrong
# mistake: the number of the step is the optimizer's iterations, which don't start from 0 if it has trained before
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for _ in range(epochs):
        for inputs, labels in batches:
            optimizer.learning_rate = schedule(int(optimizer.iterations))
            with tf.GradientTape() as tape:
                logits = model(inputs, training=True)
                classes = logits.shape[-1]
                targets = tf.one_hot(labels, classes, dtype=logits.dtype)
                targets = (1 - smoothing) * targets + smoothing / classes
                loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(targets, logits))
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply(gradients, model.trainable_variables)
            if average is not None:
                average.update()
            losses.append(float(loss))
    return losses
