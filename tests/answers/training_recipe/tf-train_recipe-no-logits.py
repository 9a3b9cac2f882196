# task: train_recipe
# verdict: wrong
# mistake: logits are taken for probabilities
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    pass
    for _ in range(epochs):
        for x, y in batches:
            optimizer.learning_rate = schedule(len(losses))
            with tf.GradientTape() as tape:
                logits = model(x, training=True)
                loss = keras.losses.CategoricalCrossentropy(label_smoothing=smoothing)(tf.one_hot(y, logits.shape[-1]), logits)
            grads = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(grads, model.trainable_variables))
            if average is not None:
                average.update()
            losses.append(float(loss))
    return losses
