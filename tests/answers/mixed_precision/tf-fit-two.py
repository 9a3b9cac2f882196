# task: fit
# verdict: wrong
# mistake: the scale is written down after the step, not the one by which the loss was multiplied
# mistake: the learning rate of the schedule is set after the step, so that the first step runs at the old rate and each later one at the rate of the count before
# told: rate-set-behind-the-step, scale-of-the-next-step
def _train_step(model, optimizer, inputs, labels):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        loss = loss_fn(labels, tf.cast(logits, tf.float32))
        scaled = optimizer.scale_loss(loss)
    grads = tape.gradient(scaled, model.trainable_variables)
    optimizer.apply(grads, model.trainable_variables)
    return loss


def fit(model, optimizer, batches, epochs, schedule=None):
    history = {"loss": [], "scale": [], "skipped": []}
    taken = 0
    for _ in range(epochs):
        for inputs, labels in batches:
            before = int(optimizer.inner_optimizer.iterations)
            loss = _train_step(model, optimizer, inputs, labels)
            skipped = int(optimizer.inner_optimizer.iterations) == before
            if schedule is not None:
                optimizer.learning_rate = schedule(taken)
            if not skipped:
                taken += 1
            history["loss"].append(float(loss))
            history["scale"].append(float(optimizer.scale_loss(1.0)))
            history["skipped"].append(skipped)
    return history
