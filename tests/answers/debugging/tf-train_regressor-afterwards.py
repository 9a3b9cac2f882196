# task: train_regressor
# verdict: wrong
# mistake: the loss in the history is measured after the update instead of before it
# mistake: the mean absolute error instead of the mean squared error is reported
# told: none
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            predictions = tf.reshape(model(features, training=True), [-1])
            loss = tf.reduce_mean((predictions - targets) ** 2)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        errors = tf.reshape(model(features, training=True), [-1]) - targets
        history.append(float(tf.reduce_mean(tf.abs(errors))))
    return history
