# task: train_in_groups
# verdict: wrong
# mistake: resets the sums where number % group is 1, which never happens for groups of one batch: there they grow for ever

def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables
    history, total = [], 0.0
    sums = [tf.zeros(weight.shape) for weight in weights]
    for number, (features, targets) in enumerate(batches, start=1):
        if number % group == 1:
            sums = [tf.zeros(weight.shape) for weight in weights]
        with tf.GradientTape() as tape:
            errors = model(features, training=True) - targets  # (N, 1)
            loss = tf.reduce_mean(errors**2) / group
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += float(loss)
        if number % group == 0:
            optimizer.apply(sums, weights)
            history.append(total)
            total = 0.0
    return history
