# task: train_recipe
# verdict: wrong
# mistake: the batches of the first epoch are used in all
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    batches = list(batches)
    for _ in range(epochs):
        for x, y in batches:
            optimizer.learning_rate = schedule(len(losses))
            with tf.GradientTape() as tape:
                logits = model(x, training=True)
                loss = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing)(tf.one_hot(y, logits.shape[-1]), logits)
            grads = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(grads, model.trainable_variables))
            if average is not None:
                average.update()
            losses.append(float(loss))
    return losses
