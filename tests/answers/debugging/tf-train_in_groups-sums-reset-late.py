# task: train_in_groups
# verdict: wrong
# mistake: the sums are emptied only at the first batch of every second group; the loss is not divided by group any more
def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables
    sums = [tf.zeros(weight.shape) for weight in weights]
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        with tf.GradientTape() as tape:
            errors = model(features, training=True) - targets
            loss = tf.reduce_mean(errors**2)
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += float(loss)
        if number % group == 0:
            optimizer.apply(sums, weights)
            history.append(total)
            total = 0.0
        if number % (2 * group) == 0:
            sums = [tf.zeros(weight.shape) for weight in weights]
    return history
