# task: train_regressor
# verdict: wrong
# mistake: the squares are summed over the examples, not averaged
# told: squares-added-up
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            predictions = tf.squeeze(model(features, training=True), axis=1)
            loss = tf.reduce_sum(tf.square(predictions - targets))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history
