# task: train_classifier
# verdict: wrong
# mistake: the softmax stays and from_logits becomes False; Keras clips probabilities at 1e-7, so a model that is sure and wrong gets a loss of at most about 16 and no gradient
# told: clipped-probabilities
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            probabilities = tf.nn.softmax(model(images, training=True))
            loss = cross_entropy(labels, probabilities)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
