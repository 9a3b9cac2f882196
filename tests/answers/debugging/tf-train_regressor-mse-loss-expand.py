# task: train_regressor
# verdict: right
def train_regressor(model, optimizer, features, targets, steps):
    def error():
        predictions = model(features, training=True)
        misses = tf.reshape(predictions, [-1]) - tf.reshape(targets, [-1])
        return tf.tensordot(misses, misses, 1) / tf.cast(tf.size(misses), misses.dtype)

    history = []
    while len(history) < steps:
        with tf.GradientTape() as tape:
            loss = error()
        weights = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
        history.append(loss.numpy().item())
    return history
