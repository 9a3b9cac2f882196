# task: train_in_groups
# verdict: right
def train_in_groups(model, optimizer, batches, group):
    weights = model.trainable_variables

    def parts(features, targets):
        with tf.GradientTape() as tape:
            errors = model(features, training=True) - targets
            loss = tf.reduce_mean(tf.square(errors))
        return loss, tape.gradient(loss, weights)

    history = []
    for first in range(0, len(batches), group):
        pairs = [parts(*batch) for batch in batches[first : first + group]]
        losses, gradients = zip(*pairs, strict=True)
        means = [tf.add_n(list(same)) / group for same in zip(*gradients, strict=True)]
        optimizer.apply(means, weights)
        history.append(sum(map(float, losses)) / group)
    return history
