# task: train_recipe
# verdict: right
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    pass
    for _ in range(epochs):
        for x, y in batches:
            optimizer.learning_rate = schedule(len(losses))
            with tf.GradientTape() as tape:
                logits = model(x, training=True)
                logp = tf.nn.log_softmax(logits)
                k = logits.shape[-1]
                q = (1 - smoothing) * tf.one_hot(y, k) + smoothing / k
                loss = -tf.reduce_mean(tf.reduce_sum(q * logp, 1))
            grads = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(grads, model.trainable_variables))
            if average is not None:
                average.update()
            losses.append(float(loss))
    return losses
