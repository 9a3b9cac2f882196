# task: train_in_groups
# verdict: wrong
# mistake: the loss of each batch is divided by group and the sum of the gradients once more, so for group > 1 the update follows 1 / group of the gradient
# told: divided-by-the-group-twice
def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables
    history = []
    for start in range(0, len(batches), group):
        sums = [tf.zeros_like(weight) for weight in weights]
        total = 0.0
        for features, targets in batches[start : start + group]:
            with tf.GradientTape() as tape:
                errors = model(features, training=True) - targets
                loss = tf.reduce_mean(errors**2) / group
            gradients = tape.gradient(loss, weights)
            sums = [one + more for one, more in zip(sums, gradients)]
            total += float(loss)
        optimizer.apply([one / group for one in sums], weights)
        history.append(total)
    return history
