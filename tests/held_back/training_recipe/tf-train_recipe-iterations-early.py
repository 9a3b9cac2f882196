# task: train_recipe
# verdict: wrong
# mistake: the schedule gets optimizer.iterations, so steps that the optimizer took before count
# mistake: the average is updated before the step, with the weights of the step before
# told: average-before-the-step, steps-of-the-optimizer
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    criterion = keras.losses.CategoricalCrossentropy(
        from_logits=True, label_smoothing=smoothing
    )
    history = []
    for _ in range(epochs):
        for inputs, labels in batches:
            number = int(optimizer.iterations.numpy())
            optimizer.learning_rate = schedule(number)
            with tf.GradientTape() as tape:
                logits = model(inputs, training=True)
                loss = criterion(tf.one_hot(labels, logits.shape[-1]), logits)
            weights = model.trainable_variables
            gradients = tape.gradient(loss, weights)
            if average is not None:
                average.update()
            optimizer.apply(gradients, weights)
            history.append(float(loss))
    return history
