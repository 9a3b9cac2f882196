# task: train_recipe
# verdict: wrong
# mistake: the average is updated before the step
# told: average-before-the-step
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    criterion = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing)
    for _ in range(epochs):
        for x, y in batches:
            optimizer.learning_rate = schedule(len(losses))
            with tf.GradientTape() as tape:
                logits = model(x, training=True)
                loss = criterion(tf.one_hot(y, logits.shape[1]), logits)
            grads = tape.gradient(loss, model.trainable_variables)
            if average is not None:
                average.update()
            optimizer.apply(grads, model.trainable_variables)
            losses.append(float(loss))
    return losses
