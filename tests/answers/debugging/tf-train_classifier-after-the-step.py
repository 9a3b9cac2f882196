# task: train_classifier
# verdict: wrong
# mistake: the loss that is noted is measured again after the update, not before it
# mistake: the model is called without training=True, so it runs as in inference
# told: classifier-called-for-inference, loss-after-the-update
def train_classifier(model, optimizer, images, labels, steps):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    def loss_now():
        return cross_entropy(labels, model(images))

    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = loss_now()
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(loss, weights), weights)
        history.append(float(loss_now()))
    return history
