# task: train_in_groups
# verdict: wrong
# mistake: the gradients of a group are added up without the division by group: the update follows the sum of the batches' means
# told: group-added-up
def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables
    sums = [tf.zeros(weight.shape, weight.dtype) for weight in weights]
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        with tf.GradientTape() as tape:
            errors = model(features, training=True) - targets  # (N, 1)
            loss = tf.reduce_mean(errors**2)
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += float(loss)
        if number % group == 0:
            optimizer.apply(sums, weights)
            history.append(total / group)
            total = 0.0
            sums = [tf.zeros_like(one) for one in sums]
    return history
