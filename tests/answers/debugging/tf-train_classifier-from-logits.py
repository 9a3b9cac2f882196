# task: train_classifier
# verdict: wrong
# mistake: the softmax is gone, but the loss now takes the logits for probabilities (from_logits=False)
# told: log-likelihood-of-logits
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    cross_entropy = keras.losses.SparseCategoricalCrossentropy()
    for _ in range(steps):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = cross_entropy(labels, logits)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
