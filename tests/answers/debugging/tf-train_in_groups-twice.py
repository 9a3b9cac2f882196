# task: train_in_groups
# verdict: wrong
# mistake: the loss is divided by group twice in the history
# mistake: the model is called without training=True
# told: history-divided-twice
def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables
    sums = [tf.zeros(weight.shape) for weight in weights]
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        with tf.GradientTape() as tape:
            errors = model(features) - targets  # (N, 1)
            loss = tf.reduce_mean(errors**2) / group
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += float(loss)
        if number % group == 0:
            optimizer.apply(sums, weights)
            history.append(total / group)
            total = 0.0
            sums = [tf.zeros_like(one) for one in sums]
    return history
