# task: train_in_groups
# verdict: right
# way: the errors of a whole group are put together under one tape, so no sum is kept
def train_in_groups(model, optimizer, batches, group):
    history = []
    for first in range(0, len(batches), group):
        with tf.GradientTape() as tape:
            losses = [
                tf.reduce_mean((model(features, training=True) - targets) ** 2)
                for features, targets in batches[first : first + group]
            ]
            loss = tf.add_n(losses) / len(losses)
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(loss, weights), weights)
        history.append(float(loss))
    return history
