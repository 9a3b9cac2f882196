# task: train_classifier
# verdict: wrong
# mistake: the model is called without training=True
# told: classifier-called-for-inference
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            logits = model(images)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels=labels, logits=logits
            )
            loss = tf.reduce_mean(losses)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
