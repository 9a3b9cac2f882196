# task: masked_step
# verdict: wrong
# mistake: keras' sparse_categorical_crossentropy is called without from_logits=True, so it takes the logits for probabilities; loss and update are wrong
# told: logits-as-probabilities
def masked_step(model, masks, optimizer, images, labels):
    variables = model.trainable_variables

    def prune():
        for variable, mask in zip(variables, masks):
            if mask is not None:
                variable.assign(tf.where(mask, variable, tf.zeros_like(variable)))

    prune()
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        losses = keras.losses.sparse_categorical_crossentropy(labels, logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, variables)
    optimizer.apply_gradients(zip(gradients, variables))
    prune()
    return float(loss)
