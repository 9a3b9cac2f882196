# task: train_in_groups
# verdict: right
def train_in_groups(model, optimizer, batches, group):
    weights, history = model.trainable_variables, []
    for start in range(0, len(batches), group):
        with tf.GradientTape() as tape:
            errors = [
                model(features, training=True) - targets
                for features, targets in batches[start : start + group]
            ]  # group times (N, 1)
            loss = tf.reduce_mean(tf.square(tf.concat(errors, axis=0)))
        optimizer.apply(tape.gradient(loss, weights), weights)
        history.append(float(loss))
    return history
