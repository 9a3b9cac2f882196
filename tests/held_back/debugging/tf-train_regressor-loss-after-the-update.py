# task: train_regressor
# verdict: wrong
# mistake: the history has the error after each update, asked was the one before

def train_regressor(model, optimizer, features, targets, steps):
    def mean_square():
        predictions = model(features, training=True)[:, 0]  # (N,)
        return tf.reduce_mean((predictions - targets) ** 2)

    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = mean_square()
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(mean_square()))
    return history
