# task: train_regressor
# verdict: wrong
# mistake: The targets are a row, so errors of all pairs are still averaged.
# mistake: The mean of the absolute values is taken.
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            predictions = model(features, training=True)
            loss = tf.reduce_mean(tf.abs(predictions - targets[None, :]))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
