# task: train_classifier
# verdict: wrong
# mistake: keeps the softmax and lets Keras take the logarithm of probabilities, which it clips at 1e-7: wrong loss and no gradient for sure, wrong answers
# mistake: the model is not called with training=True any more
# told: clipped-probabilities, classifier-called-for-inference
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            probabilities = tf.nn.softmax(model(images))
            loss = cross_entropy(labels, probabilities)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
